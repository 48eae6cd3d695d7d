package org.kedang.ingest.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * Yields exactly the bytes the zip's directory promised: not one more, and at the end the
 * same checksum.
 */
final class PromisedInputStream extends FilterInputStream {

	private final long promised;

	private final long checksum;

	private final CRC32 crc = new CRC32();

	private volatile long count;

	PromisedInputStream(InputStream in, ZipEntry entry) {
		super(in);
		this.promised = entry.getSize();
		this.checksum = entry.getCrc();
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		int read = super.read(target, offset, length);
		if (read < 0) {
			if (this.count != this.promised || this.crc.getValue() != this.checksum) {
				throw new ZipException("not what the directory promised");
			}
			return read;
		}
		long total = this.count + read;
		this.count = total;
		if (total > this.promised) {
			throw new ZipException("more than the directory promised");
		}
		this.crc.update(target, offset, read);
		return read;
	}

	/** How much has been read, from 0 to 1; any thread may ask. */
	double share() {
		return (this.promised > 0) ? Math.min(1, (double) this.count / this.promised) : 0;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

}
