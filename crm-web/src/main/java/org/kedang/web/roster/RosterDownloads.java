package org.kedang.web.roster;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.kedang.access.Reader;
import org.kedang.export.ExportOrder;
import org.kedang.export.Exports;
import org.kedang.web.support.Attachments;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says what a workbook of a roster is to be, and hands short ones over at once; long ones
 * are written behind the page.
 */
@Component
public class RosterDownloads {

	private static final int BUFFER = 65_536;

	private final RosterFiles files;

	private final Exports exports;

	private final ColumnChoice columns;

	private final Clock clock;

	private final int few;

	RosterDownloads(RosterFiles files, Exports exports, ColumnChoice columns, Clock clock,
			@Value("${kedang.exports.at-once:5000}") int few) {
		this.files = files;
		this.exports = exports;
		this.columns = columns;
		this.clock = clock;
		this.few = few;
	}

	/** Whether so many customers are too many to wait for. */
	public boolean isLong(long customers) {
		return customers > this.few;
	}

	/**
	 * The order for a roster with the columns it has now.
	 * @param all whether with all columns instead
	 * @param title what the file is called, but for the day
	 * @param plain the same for programs that know ASCII names only
	 * @param told what the audit says of it, beside its columns and rows
	 */
	public ExportOrder order(RosterParameters parameters, boolean all, String title, String plain, Map<String, ?> told,
			long total, Reader reader) {
		String day = LocalDate.now(this.clock).format(DateTimeFormatter.BASIC_ISO_DATE);
		Map<String, Object> detail = new HashMap<>(told);
		detail.put("columns", all ? "all" : "shown");
		return new ExportOrder(address(parameters, all, reader), all,
				title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-") + "-" + day + ".xlsx", plain + "-" + day + ".xlsx",
				LocaleContextHolder.getLocale().toLanguageTag(), detail, total);
	}

	private String address(RosterParameters parameters, boolean all, Reader reader) {
		String shown = all ? null
				: this.columns.shown(parameters, reader)
					.stream()
					.map(ShownColumn::key)
					.collect(Collectors.joining(","));
		return parameters.without("columns").with(ColumnChoice.COLS, shown).address("/customers");
	}

	/**
	 * All rows are written aside before the first byte leaves, so that a failure is shown
	 * as one, the audit knows how many rows went out, and no slow reader holds up the
	 * database.
	 */
	public void send(ExportOrder order, Reader reader, HttpServletResponse response) throws IOException {
		Path file = Files.createTempFile("kedang-roster-", ".xlsx");
		try {
			long rows = write(order, reader, file);
			this.exports.told(order, rows, reader);
			Attachments.workbook(response, order.name(), order.plainName());
			Files.copy(file, response.getOutputStream());
		}
		finally {
			Files.deleteIfExists(file);
		}
	}

	private long write(ExportOrder order, Reader reader, Path file) throws IOException {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
			return this.files.write(order, reader, out, (rows) -> {
			});
		}
	}

}
