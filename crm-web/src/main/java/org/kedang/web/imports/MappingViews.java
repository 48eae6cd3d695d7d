package org.kedang.web.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Category;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Masks;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.ImportOptions;
import org.kedang.ingest.Imports;
import org.kedang.ingest.Mapping;
import org.kedang.ingest.MappingException;
import org.kedang.ingest.MappingProfile;
import org.kedang.ingest.SheetPeek;
import org.kedang.ingest.WorkbookPeek;
import org.kedang.ingest.workbook.WorkbookRefused;
import org.kedang.shared.Problem;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Makes the mapping form of an uploaded workbook: as guessed, by a profile, or as
 * somebody has filled it in.
 */
@Component
class MappingViews {

	private final Imports imports;

	private final ImportTexts texts;

	MappingViews(Imports imports, ImportTexts texts) {
		this.imports = imports;
		this.texts = texts;
	}

	/**
	 * The form before anybody has touched it.
	 * @param legible whether the reader may see what the cells hold
	 */
	MappingView guessed(long id, SheetChoice choice, boolean legible) throws IOException, WorkbookRefused {
		WorkbookPeek workbook = this.imports.peek(id);
		SheetPeek sheet = sheet(workbook, choice);
		SheetChoice here = choice.on(sheet.index());
		Optional<MappingProfile> profile = profile(here, sheet);
		Subject subject = profile.map(MappingProfile::subject).orElseGet(() -> subject(here, sheet));
		Mapping mapping = new Mapping(sheet.headerRow(), Map.of());
		if (subject != null) {
			mapping = profile.map((each) -> applied(each, sheet)).orElseGet(() -> this.imports.guess(sheet, subject));
		}
		ImportOptions options = profile.map(MappingProfile::options).orElse(ImportOptions.DEFAULT);
		MappingForm form = new MappingForm(here, indexes(mapping), options, "");
		return view(workbook, sheet, subject, form, profile.map(MappingProfile::name).orElse(null), legible, null);
	}

	/** The form as somebody has filled it in, with what is wrong with it. */
	MappingView refused(long id, MappingForm form, MappingException refusal, boolean legible)
			throws IOException, WorkbookRefused {
		WorkbookPeek workbook = this.imports.peek(id);
		SheetPeek sheet = sheet(workbook, form.choice());
		return view(workbook, sheet, subject(form.choice(), sheet), form, null, legible, refusal);
	}

	/** The chosen sheet, its headers in the chosen row. */
	SheetPeek sheet(WorkbookPeek workbook, SheetChoice choice) {
		SheetPeek sheet = workbook.sheets()
			.stream()
			.filter((each) -> choice.sheet() != null && each.index() == choice.sheet())
			.findFirst()
			.orElseGet(workbook::likely);
		Integer row = choice.on(sheet.index()).headerRow();
		return sheet.rows()
			.stream()
			.filter((line) -> row != null && line.number() == row && row != sheet.headerRow())
			.findFirst()
			.map((line) -> new SheetPeek(sheet.index(), sheet.name(), sheet.hidden(), line.number(), line.cells(),
					sheet.rows(), sheet.subject(), new Mapping(line.number(), Map.of()), null))
			.orElse(sheet);
	}

	/** What the sheet is said to hold, else what it seems to. */
	@Nullable Subject subject(SheetChoice choice, SheetPeek sheet) {
		for (Subject subject : Subject.values()) {
			if (subject.slug().equals(choice.type())) {
				return subject;
			}
		}
		return sheet.subject();
	}

	private Optional<MappingProfile> profile(SheetChoice choice, SheetPeek sheet) {
		String name = choice.profile();
		if (name == null && choice.type() == null) {
			name = sheet.profile();
		}
		return (name == null || name.isEmpty()) ? Optional.empty() : this.imports.profile(name);
	}

	/** The mapping of a profile, without the columns that this sheet has not. */
	private Mapping applied(MappingProfile profile, SheetPeek sheet) {
		Map<String, Mapping.Column> columns = new HashMap<>();
		profile.mapping().forEach((field, header) -> {
			try {
				columns.putAll(this.imports.mapping(sheet, profile.subject(), Map.of(field, header)).columns());
			}
			catch (MappingException ex) {
				// left to be chosen anew
			}
		});
		return new Mapping(sheet.headerRow(), columns);
	}

	private static Map<String, Integer> indexes(Mapping mapping) {
		Map<String, Integer> indexes = new HashMap<>();
		mapping.columns().forEach((field, column) -> indexes.put(field, column.index()));
		return indexes;
	}

	private MappingView view(WorkbookPeek workbook, SheetPeek sheet, @Nullable Subject subject, MappingForm form,
			@Nullable String profile, boolean legible, @Nullable MappingException refusal) {
		List<MappingView.Column> columns = columns(sheet, form, legible);
		List<Field> fields = (subject != null) ? this.imports.fields(subject) : List.of();
		Map<Category, List<MappingView.Line>> rooms = new LinkedHashMap<>();
		for (Field field : fields) {
			rooms.computeIfAbsent(field.category(), (category) -> new ArrayList<>())
				.add(line(field, columns, form, refusal));
		}
		boolean ofField = refusal != null && fields.stream().anyMatch((field) -> field.key().equals(refusal.field()));
		String error = (refusal != null && !ofField) ? this.texts.sentence(refusal.problem()) : null;
		return new MappingView(workbook.sheets(), sheet, subject,
				rooms.entrySet()
					.stream()
					.map((room) -> new MappingView.Room(room.getKey().label(english()), room.getValue()))
					.toList(),
				columns, profile, this.imports.profiles(), form.options(), form.name(), error);
	}

	private MappingView.Line line(Field field, List<MappingView.Column> columns, MappingForm form,
			@Nullable MappingException refusal) {
		Integer column = form.columns().get(field.key());
		String examples = columns.stream()
			.filter((each) -> column != null && each.index() == column)
			.map(MappingView.Column::examples)
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
		return new MappingView.Line(field.key(), field.label(english()), field.required(), mask, column,
				(mask != null && !examples.isEmpty()) ? mask : examples, error);
	}

	private static List<MappingView.Column> columns(SheetPeek sheet, MappingForm form, boolean legible) {
		return SheetColumns.of(sheet, legible)
			.stream()
			.map((column) -> new MappingView.Column(column.index(), column.letters(), column.header(),
					column.examples(), form.columns().containsValue(column.index())))
			.toList();
	}

	private static boolean english() {
		return !"zh".equals(LocaleContextHolder.getLocale().getLanguage());
	}

}
