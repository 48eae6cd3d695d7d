package org.kedang.web.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Field;
import org.kedang.customer.RosterExport;
import org.kedang.customer.RosterQuery;
import org.kedang.customer.RosterRow;
import org.kedang.export.ExportOrder;
import org.kedang.export.ExportWriter;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes rosters as workbooks, with the columns that are shown or with all that may leave
 * the house.
 */
@Component
class RosterFiles implements ExportWriter {

	private final RosterExport export;

	private final RosterFilters filters;

	private final RosterTexts texts;

	private final ColumnChoice columns;

	RosterFiles(RosterExport export, RosterFilters filters, RosterTexts texts, ColumnChoice columns) {
		this.export = export;
		this.filters = filters;
		this.texts = texts;
		this.columns = columns;
	}

	@Override
	public long write(ExportOrder order, Reader reader, OutputStream out, LongConsumer written) throws IOException {
		LocaleContext before = LocaleContextHolder.getLocaleContext();
		LocaleContextHolder.setLocale(Locale.forLanguageTag(order.locale()));
		try {
			return inItsLanguage(order, reader, out, written);
		}
		finally {
			LocaleContextHolder.setLocaleContext(before);
		}
	}

	private long inItsLanguage(ExportOrder order, Reader reader, OutputStream out, LongConsumer written)
			throws IOException {
		RosterParameters parameters = RosterParameters.ofAddress(order.roster());
		RosterQuery query = this.filters.query(parameters, reader, RosterQuery.PAGE);
		List<Field> fields = order.all() ? this.export.fields(query.kind(), reader) : List.of();
		List<ShownColumn> shown = order.all() ? List.of() : this.columns.shown(parameters, reader);
		RosterWorkbook workbook = new RosterWorkbook(this.texts, fields, shown, out);
		AtomicLong count = new AtomicLong();
		BiConsumer<RosterRow, List<@Nullable String>> row = (customer, values) -> {
			workbook.add(customer, values);
			written.accept(count.incrementAndGet());
		};
		long rows = order.all() ? this.export.forEach(query, reader, fields, row)
				: this.export.rows(query, reader, ColumnChoice.fields(shown), row);
		workbook.finish();
		return rows;
	}

}
