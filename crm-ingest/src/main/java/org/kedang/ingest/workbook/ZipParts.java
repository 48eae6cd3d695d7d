package org.kedang.ingest.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a zipped workbook by name, whatever the case of its letters. Everything
 * the directory tells (number, names, sizes) is checked on opening, and no part yields
 * more than the directory promised.
 */
final class ZipParts implements AutoCloseable {

	private static final int DIRECTORY_BYTES = 16 * 1024 * 1024;

	private static final int END_RECORD = 22;

	private static final int LOCATOR = 20;

	private final ZipFile zip;

	private final Map<String, ZipEntry> parts = new LinkedHashMap<>();

	private ZipParts(ZipFile zip) {
		this.zip = zip;
	}

	static ZipParts open(Path file, Limits limits) throws IOException, WorkbookRefused {
		checkEndRecord(file, limits);
		ZipFile zip;
		try {
			zip = new ZipFile(file.toFile());
		}
		catch (ZipException | IllegalArgumentException ex) {
			if (String.valueOf(ex.getMessage()).contains("encrypted")) {
				throw new WorkbookRefused("password");
			}
			throw WorkbookRefused.corrupt("zip", ex);
		}
		ZipParts parts = new ZipParts(zip);
		try {
			parts.list(limits);
			return parts;
		}
		catch (WorkbookRefused | RuntimeException ex) {
			zip.close();
			throw ex;
		}
	}

	/**
	 * The JDK keeps the whole directory in memory, so its size is looked at before. Every
	 * place that could be taken for an end record must be within the limit.
	 */
	private static void checkEndRecord(Path file, Limits limits) throws IOException, WorkbookRefused {
		try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
			int length = (int) Math.min(in.length(), END_RECORD + 65_535 + LOCATOR);
			byte[] tail = new byte[length];
			in.seek(in.length() - length);
			in.readFully(tail);
			boolean found = false;
			for (int i = length - END_RECORD; i >= 0; i--) {
				if (number(tail, i, 4) == 0x06054b50L) {
					found = true;
					check(number(tail, i + 10, 2), number(tail, i + 12, 4) % 0xFFFFFFFFL, limits);
				}
				else if (number(tail, i, 4) == 0x07064b50L) {
					checkZip64(in, number(tail, i + 8, 8), limits);
				}
			}
			if (!found) {
				throw WorkbookRefused.corrupt("zip");
			}
		}
	}

	private static void checkZip64(RandomAccessFile in, long at, Limits limits) throws IOException, WorkbookRefused {
		byte[] record = new byte[56];
		if (at >= 0 && at <= in.length() - record.length) {
			in.seek(at);
			in.readFully(record);
			check(number(record, 32, 8), number(record, 40, 8), limits);
		}
	}

	private static void check(long entries, long directoryBytes, Limits limits) throws WorkbookRefused {
		boolean tooMany = entries > limits.entries() && entries != 0xFFFF;
		if (tooMany || entries < 0 || directoryBytes > DIRECTORY_BYTES || directoryBytes < 0) {
			throw new WorkbookRefused("entries", limits.entries());
		}
	}

	private static long number(byte[] bytes, int at, int count) {
		long value = 0;
		for (int i = count - 1; i >= 0; i--) {
			value = value << 8 | bytes[at + i] & 0xFF;
		}
		return value;
	}

	private void list(Limits limits) throws WorkbookRefused {
		long inflated = 0;
		for (ZipEntry entry : Collections.list(this.zip.entries())) {
			String name = entry.getName().replace('\\', '/');
			if (List.of(name.split("/")).contains("..")) {
				throw new WorkbookRefused("entry-name", shown(name));
			}
			inflated += Math.max(entry.getSize(), 0);
			if (inflated > limits.inflated() || inflated < 0) {
				throw new WorkbookRefused("inflated", Limits.megabytes(limits.inflated()));
			}
			if (!entry.isDirectory() && this.parts.put(folded(name), entry) != null) {
				throw new WorkbookRefused("duplicate-entry", shown(name));
			}
		}
		if (this.zip.size() > limits.entries()) {
			throw new WorkbookRefused("entries", limits.entries());
		}
	}

	private static String shown(String name) {
		return (name.length() > 100) ? name.substring(0, 100) + "…" : name;
	}

	private static String folded(String name) {
		return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
	}

	Set<String> names() {
		return this.parts.keySet();
	}

	/** The names as they are written, in their order. */
	List<String> originals() {
		return this.parts.values().stream().map(ZipEntry::getName).toList();
	}

	/** The name of a part as it is written. */
	String original(String name) {
		ZipEntry entry = this.parts.get(folded(name));
		return (entry != null) ? entry.getName() : name;
	}

	boolean has(String name) {
		return this.parts.containsKey(folded(name));
	}

	/**
	 * Size of the part as the directory promises it, or null if there is no such part.
	 */
	@Nullable Long size(String name) {
		ZipEntry entry = this.parts.get(folded(name));
		return (entry != null) ? Long.valueOf(entry.getSize()) : null;
	}

	/**
	 * Opens a part.
	 * @param most bytes the part may have
	 */
	InputStream open(String name, long most) throws IOException, WorkbookRefused {
		ZipEntry entry = this.parts.get(folded(name));
		if (entry == null) {
			throw WorkbookRefused.corrupt(shown(name));
		}
		if (entry.getSize() > most) {
			throw new WorkbookRefused("inflated", Limits.megabytes(most));
		}
		InputStream in = this.zip.getInputStream(entry);
		return new PromisedInputStream((in != null) ? in : new ByteArrayInputStream(new byte[0]), entry);
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

}
