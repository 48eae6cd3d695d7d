package org.kedang.web.support;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.ingest.template.Column;
import org.kedang.ingest.template.XlsxWriter;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A workbook that is downloaded, sheet after sheet, row after row. Only one that was
 * closed is whole.
 */
public final class Sheet {

	private final XlsxWriter workbook;

	private final Texts texts;

	/**
	 * Begins a workbook.
	 * @param name its name without the ending
	 * @param plain the same for programs that know ASCII names only
	 */
	public Sheet(HttpServletResponse response, Texts texts, String name, String plain) throws IOException {
		Attachments.workbook(response, name + ".xlsx", plain + ".xlsx");
		this.workbook = new XlsxWriter(response.getOutputStream());
		this.texts = texts;
	}

	/**
	 * Whoever gets a workbook may export, beside what the route demands.
	 * @throws ResponseStatusException if the reader may not
	 */
	public static void demand(Reader reader) {
		if (!reader.may(Right.EXPORT)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
	}

	/**
	 * Begins a sheet.
	 * @param title the code of its name
	 * @param columns in their order
	 */
	public void begin(String title, Column... columns) throws IOException {
		this.workbook.sheet(this.texts.text(title), List.of(columns));
	}

	/** A column whose header has a code. */
	public Column column(String code, Column.Format format, int width) {
		return new Column(this.texts.text(code), format, width);
	}

	public Column text(String code, int width) {
		return column(code, Column.Format.TEXT, width);
	}

	public Column whole(String code) {
		return column(code, Column.Format.INTEGER, 12);
	}

	public Column decimal(String code) {
		return decimal(code, 14);
	}

	public Column decimal(String code, int width) {
		return column(code, Column.Format.DECIMAL, width);
	}

	public Column amount(String code) {
		return column(code, Column.Format.AMOUNT, 16);
	}

	public void row(@Nullable Object... cells) throws IOException {
		this.workbook.row(Arrays.asList(cells));
	}

	public void close() throws IOException {
		this.workbook.close();
	}

}
