package org.kedang.web.order;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveValue;
import org.kedang.archive.OrderDraft;
import org.kedang.archive.OrderRecording;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.web.field.FieldInput;
import org.kedang.web.field.FieldInputs;
import org.kedang.web.field.FormReading;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;

/**
 * Reads the form of an order as an import reads a workbook: the same fields, the same
 * standard values. A line's are sent as {@code line.<row>.<key>}.
 */
@Component
class OrderReading {

	/** Most lines of an order that is recorded by hand. */
	static final int MOST_LINES = 60;

	private static final int ROWS = 3;

	private static final List<String> HEAD = List.of("occurredAt", "number", "channel", "remarks");

	private static final List<String> LINE = List.of("productName", "productCode", "productCategory", "quantity",
			"unitPrice", "cost");

	private final FormReading reading;

	private final FieldInputs inputs;

	private final Catalogue catalogue;

	private final Texts texts;

	private final Clock clock;

	OrderReading(FormReading reading, FieldInputs inputs, Catalogue catalogue, Texts texts, Clock clock) {
		this.reading = reading;
		this.inputs = inputs;
		this.catalogue = catalogue;
		this.texts = texts;
		this.clock = clock;
	}

	/** The form as it is opened: of today, one piece of something. */
	OrderForm blank(Reader reader) {
		List<FieldInput> head = this.inputs.again(values(HEAD), Map.of("f.occurredAt", today().toString()),
				FormReading.Result.EMPTY, reader);
		List<List<FieldInput>> lines = new ArrayList<>();
		lines.add(this.inputs.again(values(LINE), Map.of("f.quantity", "1"), FormReading.Result.EMPTY, reader));
		fill(lines, reader);
		return new OrderForm(head, lines, null, null, List.of());
	}

	/**
	 * The form with what was typed, and the order where nothing is wrong with it.
	 * @param typed the request's parameters
	 */
	OrderForm read(Map<String, String> typed, Reader reader) {
		Map<String, String> all = row(typed, HEAD, "f.");
		FormReading.Result head = this.reading.read(values(HEAD), all, reader);
		check(head);
		List<FormReading.Result> results = new ArrayList<>();
		List<List<FieldInput>> lines = new ArrayList<>();
		for (int row = 0; row <= MOST_LINES; row++) {
			Map<String, String> line = row(typed, LINE, "line." + row + ".");
			if (!isBlank(line)) {
				FormReading.Result result = this.reading.read(values(LINE), line, reader);
				results.add(result);
				lines.add(this.inputs.again(values(LINE), line, result, reader));
			}
		}
		String error = results.isEmpty() ? this.texts.text("archive.order.noLine") : null;
		if (results.size() > MOST_LINES) {
			error = this.texts.text("archive.order.many", MOST_LINES);
		}
		boolean wrong = error != null || head.isWrong() || results.stream().anyMatch(FormReading.Result::isWrong);
		List<String> changes = new ArrayList<>(head.changes());
		results.forEach((result) -> changes.addAll(result.changes()));
		fill(lines, reader);
		return new OrderForm(this.inputs.again(values(HEAD), all, head, reader), lines, error,
				wrong ? null : draft(head, results), changes);
	}

	private void check(FormReading.Result head) {
		LocalDateTime at = value(head, "occurredAt");
		if (at != null && at.toLocalDate().isAfter(today())) {
			head.errors().put("occurredAt", this.texts.text("archive.order.future"));
		}
		String number = value(head, "number");
		if (number != null && number.length() > OrderRecording.LONGEST_NUMBER) {
			head.errors().put("number", this.texts.text("archive.order.long", OrderRecording.LONGEST_NUMBER));
		}
	}

	/** What was typed into a row, or nothing, as the form of an archive has it. */
	private static Map<String, String> row(Map<String, String> typed, List<String> keys, String before) {
		Map<String, String> row = new HashMap<>();
		keys.forEach((key) -> row.put("f." + key, typed.getOrDefault(before + key, "")));
		return row;
	}

	/** One piece stands in the form before anything was typed. */
	private static boolean isBlank(Map<String, String> line) {
		return line.entrySet()
			.stream()
			.allMatch((each) -> each.getValue().isBlank()
					|| each.getKey().equals("f.quantity") && each.getValue().strip().equals("1"));
	}

	private void fill(List<List<FieldInput>> lines, Reader reader) {
		while (lines.size() < ROWS) {
			lines.add(this.inputs.fresh(values(LINE), reader));
		}
	}

	private List<ArchiveValue> values(List<String> keys) {
		return keys.stream().map((key) -> new ArchiveValue(field(key), null, false, null)).toList();
	}

	/** Whoever has no number for an order leaves it empty. */
	private Field field(String key) {
		Field field = this.catalogue.field(Subject.TRANSACTION, key);
		return key.equals("number") ? field.optional() : field;
	}

	private OrderDraft draft(FormReading.Result head, List<FormReading.Result> lines) {
		LocalDateTime at = Objects.requireNonNull(value(head, "occurredAt"));
		return new OrderDraft(value(head, "number"), at, value(head, "channel"), value(head, "remarks"),
				lines.stream().map(this::line).toList());
	}

	private OrderDraft.Line line(FormReading.Result result) {
		BigDecimal quantity = Objects.requireNonNull(value(result, "quantity"));
		BigDecimal price = Objects.requireNonNull(value(result, "unitPrice"));
		return new OrderDraft.Line(value(result, "productCode"), value(result, "productName"),
				value(result, "productCategory"), quantity, price, value(result, "cost"));
	}

	@SuppressWarnings("unchecked")
	private <T> @Nullable T value(FormReading.Result result, String key) {
		return (T) result.values().get(field(key));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
