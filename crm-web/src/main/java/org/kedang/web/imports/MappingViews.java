package org.kedang.web.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.Imports;
import org.kedang.ingest.mapping.ImportOptions;
import org.kedang.ingest.mapping.Mapping;
import org.kedang.ingest.mapping.MappingException;
import org.kedang.ingest.mapping.MappingProfile;
import org.kedang.ingest.mapping.MappingProfiles;
import org.kedang.ingest.mapping.Mappings;
import org.kedang.ingest.mapping.SheetPeek;
import org.kedang.ingest.mapping.WorkbookPeek;
import org.kedang.ingest.workbook.WorkbookRefused;

import org.springframework.stereotype.Component;

/**
 * Makes the mapping form of an uploaded workbook: as guessed, by profiles, or as somebody
 * has filled it in.
 */
@Component
class MappingViews {

	private final Imports imports;

	private final Mappings mappings;

	private final MappingProfiles profiles;

	private final SheetViews views;

	private final ImportTexts texts;

	MappingViews(Imports imports, Mappings mappings, MappingProfiles profiles, SheetViews views, ImportTexts texts) {
		this.imports = imports;
		this.mappings = mappings;
		this.profiles = profiles;
		this.views = views;
		this.texts = texts;
	}

	/**
	 * The form before anybody has touched it. The sheets that can be taken in as they are
	 * will be; without such, the one that is most likely meant.
	 * @param legible whether the reader may see what the cells hold
	 */
	MappingView guessed(long id, boolean legible) throws IOException, WorkbookRefused {
		WorkbookPeek workbook = this.imports.peek(id);
		List<SheetPeek> taken = this.mappings.complete(workbook);
		List<SheetView> sheets = new ArrayList<>();
		for (SheetPeek sheet : workbook.sheets()) {
			boolean likely = taken.isEmpty() ? sheet.index() == workbook.likely().index() : taken.contains(sheet);
			String profile = (sheet.profile() != null) ? sheet.profile() : "";
			SheetForm form = new SheetForm(likely, new SheetChoice("", null, profile), "", Map.of(), "");
			sheets.add(mapped(sheet, form, legible));
		}
		return new MappingView(sheets, this.profiles.all(), options(sheets), null);
	}

	/** The form as somebody has filled it in, with what is wrong with it. */
	MappingView filled(long id, MappingForm form, @Nullable MappingException refusal, boolean legible)
			throws IOException, WorkbookRefused {
		List<SheetView> sheets = new ArrayList<>();
		for (SheetPeek peek : this.imports.peek(id).sheets()) {
			SheetForm said = form.sheets()
				.getOrDefault(peek.index(), new SheetForm(false, SheetChoice.NONE, "", Map.of(), ""));
			SheetPeek sheet = sheet(peek, said.choice());
			sheets.add(said.isAsShown() ? this.views.view(sheet, subject(said.choice(), sheet), said, legible, refusal)
					: mapped(peek, said, legible));
		}
		String error = (refusal != null && refusal.field() == null) ? this.texts.sentence(refusal.problem()) : null;
		return new MappingView(sheets, this.profiles.all(), form.options(), error);
	}

	/** The sheet, its headers in the chosen row. */
	SheetPeek sheet(SheetPeek sheet, SheetChoice choice) {
		Integer row = choice.headerRow();
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

	/** A sheet mapped anew, by a profile or by a guess. */
	private SheetView mapped(SheetPeek peek, SheetForm said, boolean legible) {
		SheetChoice choice = said.choice().since(said.shown());
		SheetPeek sheet = sheet(peek, choice);
		Optional<MappingProfile> profile = choice.profile().isEmpty() ? Optional.empty()
				: this.profiles.named(choice.profile());
		Subject subject = profile.map(MappingProfile::subject).orElseGet(() -> subject(choice, sheet));
		Mapping mapping = new Mapping(sheet.headerRow(), Map.of());
		if (subject != null) {
			mapping = profile.map((each) -> this.mappings.of(sheet, each))
				.orElseGet(() -> this.mappings.guess(sheet, subject));
		}
		Map<String, Integer> columns = new HashMap<>();
		mapping.columns().forEach((field, column) -> columns.put(field, column.index()));
		SheetChoice here = new SheetChoice(choice.type(), choice.headerRow(),
				profile.map(MappingProfile::name).orElse(""));
		return this.views.view(sheet, subject, new SheetForm(said.taken(), here, "", columns, said.name()), legible,
				null);
	}

	/** Those kept with the first profile that is used. */
	private ImportOptions options(List<SheetView> sheets) {
		return sheets.stream()
			.filter((sheet) -> sheet.taken() && !sheet.profile().isEmpty())
			.findFirst()
			.flatMap((sheet) -> this.profiles.named(sheet.profile()))
			.map(MappingProfile::options)
			.orElse(ImportOptions.DEFAULT);
	}

}
