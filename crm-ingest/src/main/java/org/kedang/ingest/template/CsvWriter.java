package org.kedang.ingest.template;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.workbook.CsvSafety;

/**
 * Writes csv row by row as Excel likes it: UTF-8 with byte order mark, CRLF. Texts that
 * look like a formula get a quote before them, numbers do not.
 */
public final class CsvWriter implements AutoCloseable {

	private final Writer writer;

	/**
	 * Starts a file.
	 * @param out left open when the writer is closed
	 */
	public CsvWriter(OutputStream out) throws IOException {
		this.writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		this.writer.write('\uFEFF');
	}

	public void row(List<? extends @Nullable Object> values) throws IOException {
		for (int i = 0; i < values.size(); i++) {
			if (i > 0) {
				this.writer.write(',');
			}
			Object value = values.get(i);
			if (value != null) {
				field((value instanceof Number) ? value.toString() : CsvSafety.guarded(value.toString()));
			}
		}
		this.writer.write("\r\n");
	}

	private void field(String text) throws IOException {
		boolean quoted = false;
		for (int i = 0; i < text.length() && !quoted; i++) {
			char c = text.charAt(i);
			quoted = c == ',' || c == '"' || c == '\n' || c == '\r';
		}
		this.writer.write(quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text);
	}

	@Override
	public void close() throws IOException {
		this.writer.flush();
	}

}
