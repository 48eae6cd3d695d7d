package org.kedang.web.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Category;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Masks;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.mapping.MappingException;
import org.kedang.ingest.mapping.Mappings;
import org.kedang.ingest.mapping.SheetPeek;
import org.kedang.shared.Problem;
import org.kedang.web.support.Languages;

import org.springframework.stereotype.Component;

/**
 * Shows one sheet of the mapping form: its fields by category, each with its column and
 * what is wrong with it.
 */
@Component
class SheetViews {

	private final Mappings mappings;

	private final ImportTexts texts;

	SheetViews(Mappings mappings, ImportTexts texts) {
		this.mappings = mappings;
		this.texts = texts;
	}

	/**
	 * A sheet as it was filled in.
	 * @param legible whether the reader may see what the cells hold
	 * @param refusal what is wrong with the form; null for nothing
	 */
	SheetView view(SheetPeek sheet, @Nullable Subject subject, SheetForm form, boolean legible,
			@Nullable MappingException refusal) {
		List<SheetView.Column> columns = columns(sheet, form, legible);
		Map<Category, List<SheetView.Line>> rooms = new LinkedHashMap<>();
		for (Field field : (subject != null) ? this.mappings.fields(subject) : List.<Field>of()) {
			rooms.computeIfAbsent(field.category(), (category) -> new ArrayList<>())
				.add(line(field, columns, form, isOf(refusal, sheet) ? refusal : null));
		}
		SheetChoice shown = new SheetChoice((subject != null) ? subject.slug() : "",
				sheet.rows().isEmpty() ? null : sheet.headerRow(), form.choice().profile());
		return new SheetView(sheet, form.taken(), subject,
				rooms.entrySet()
					.stream()
					.map((room) -> new SheetView.Room(room.getKey().label(Languages.isEnglish()), room.getValue()))
					.toList(),
				columns, form.choice().profile(), form.name(), shown.key());
	}

	private static boolean isOf(@Nullable MappingException refusal, SheetPeek sheet) {
		return refusal != null && refusal.sheet() != null && refusal.sheet() == sheet.index();
	}

	private SheetView.Line line(Field field, List<SheetView.Column> columns, SheetForm form,
			@Nullable MappingException refusal) {
		Integer column = form.columns().get(field.key());
		String examples = columns.stream()
			.filter((each) -> column != null && each.index() == column)
			.map(SheetView.Column::examples)
			.findFirst()
			.orElse("");
		String error = null;
		if (refusal != null && field.key().equals(refusal.field())) {
			error = this.texts.sentence(refusal.problem());
		}
		else if (refusal != null && field.required() && column == null) {
			error = this.texts.sentence(Problem.of("import.mapping.required", field.key(), field.zh(), field.en()));
		}
		String mask = field.isSecret() ? Masks.NOTHING : null;
		return new SheetView.Line(field.key(), field.label(Languages.isEnglish()), field.required(), mask, column,
				(mask != null && !examples.isEmpty()) ? mask : examples, error);
	}

	private static List<SheetView.Column> columns(SheetPeek sheet, SheetForm form, boolean legible) {
		return SheetColumns.of(sheet, legible)
			.stream()
			.map((column) -> new SheetView.Column(column.index(), column.letters(), column.header(), column.examples(),
					form.columns().containsValue(column.index())))
			.toList();
	}

}
