package org.kedang.ingest.workbook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Delimited text, seen as a workbook of one sheet.
 */
final class CsvWorkbook implements Workbook {

	private final Path file;

	private final Charset charset;

	private final char separator;

	private final Limits limits;

	private CsvWorkbook(Path file, Charset charset, char separator, Limits limits) {
		this.file = file;
		this.charset = charset;
		this.separator = separator;
		this.limits = limits;
	}

	static Workbook open(Path file, Limits limits) throws IOException, WorkbookRefused {
		Charset charset = CsvCharset.of(file);
		try (Reader reader = reader(file, charset)) {
			return new CsvWorkbook(file, charset, CsvSeparator.of(reader), limits);
		}
	}

	Reader reader() throws IOException {
		return reader(this.file, this.charset);
	}

	Charset charset() {
		return this.charset;
	}

	char separator() {
		return this.separator;
	}

	private static Reader reader(Path file, Charset charset) throws IOException {
		InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
		return new InputStreamReader(in, charset.newDecoder());
	}

	@Override
	public Format format() {
		return Format.CSV;
	}

	@Override
	public List<Sheet> sheets() {
		return List.of(new Sheet(0, "", false));
	}

	@Override
	public void read(int sheet, RowConsumer consumer) throws IOException, WorkbookRefused {
		try (Reader reader = reader(this.file, this.charset)) {
			new CsvReader(reader, this.separator, this.limits).read(consumer);
		}
	}

	@Override
	public void close() {
		// a file is open only while it is read
	}

}
