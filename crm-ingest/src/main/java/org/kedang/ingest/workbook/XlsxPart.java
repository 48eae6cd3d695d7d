package org.kedang.ingest.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * A part being read. Damage to the zip shows as a refusal.
 */
final class XlsxPart implements AutoCloseable {

	private final InputStream in;

	private final XmlScanner xml;

	private XlsxPart(InputStream in, String name) throws IOException {
		this.in = in;
		this.xml = new XmlScanner(in, name);
	}

	/** Steps of reading that may find the zip damaged. */
	interface Reading<T> {

		T run() throws IOException, WorkbookRefused;

	}

	static XlsxPart open(ZipParts parts, String name, long most) throws IOException, WorkbookRefused {
		InputStream in = parts.open(name, most);
		try {
			return new XlsxPart(in, name);
		}
		catch (IOException ex) {
			in.close();
			throw ex;
		}
	}

	/** Runs steps of reading with damage to the zip turned into a refusal. */
	static <T> T guarded(String name, Reading<T> reading) throws IOException, WorkbookRefused {
		try {
			return reading.run();
		}
		catch (ZipException | EOFException ex) {
			throw WorkbookRefused.corrupt(name, ex);
		}
	}

	XmlScanner xml() {
		return this.xml;
	}

	/** How much has been read, from 0 to 1; any thread may ask. */
	double share() {
		return (this.in instanceof PromisedInputStream promised) ? promised.share() : 0;
	}

	/** Reads the rest, so that the checksum over the whole part is compared. */
	void drain() throws IOException {
		byte[] buffer = new byte[1 << 16];
		while (this.in.read(buffer) >= 0) {
			// only the checksum matters
		}
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}
