package org.kedang.ingest.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.kedang.catalogue.Subject;
import org.kedang.ingest.mapping.SheetPeek.Line;
import org.kedang.ingest.template.Guidance;
import org.kedang.ingest.workbook.CellKind;
import org.kedang.ingest.workbook.Row;
import org.kedang.ingest.workbook.Sheet;
import org.kedang.ingest.workbook.Workbook;
import org.kedang.ingest.workbook.WorkbookRefused;

import org.springframework.stereotype.Component;

/**
 * Reads the first rows of every sheet and guesses what they hold. What our templates
 * explain is shown as empty.
 */
@Component
public class Peeking {

	/** Letters of a cell that a page shows; a file may hold megabytes of them. */
	private static final int SHOWN = 200;

	private static final int ROWS = 20;

	private final MappingGuess guess;

	private final MappingProfiles profiles;

	private final Guidance guidance;

	Peeking(MappingGuess guess, MappingProfiles profiles, Guidance guidance) {
		this.guess = guess;
		this.profiles = profiles;
		this.guidance = guidance;
	}

	/**
	 * What the sheets seem to hold.
	 * @throws WorkbookRefused if the workbook cannot be read
	 */
	public WorkbookPeek peek(Workbook workbook) throws IOException, WorkbookRefused {
		List<SheetPeek> sheets = new ArrayList<>();
		for (Sheet sheet : workbook.sheets()) {
			sheets.add(peek(workbook, sheet));
		}
		return new WorkbookPeek(sheets);
	}

	/** The mapping of a sheet to a subject: by a profile of its layout, else guessed. */
	Mapping mapping(SheetPeek sheet, Subject subject) {
		return this.profiles.forLayout(sheet.headers())
			.filter((profile) -> profile.subject() == subject)
			.map((profile) -> applied(sheet.headerRow(), sheet.headers(), profile))
			.orElseGet(() -> new Mapping(sheet.headerRow(),
					this.guess.columns(subject, sheet.headers(), sheet.examples())));
	}

	/**
	 * A profile on headers that may stand in another order; what is missing is left out.
	 */
	static Mapping applied(int headerRow, List<String> headers, MappingProfile profile) {
		Map<String, Mapping.Column> columns = new LinkedHashMap<>();
		profile.mapping().forEach((field, header) -> {
			int index = index(headers, header);
			if (index >= 0) {
				columns.put(field, new Mapping.Column(index, headers.get(index)));
			}
		});
		return new Mapping(headerRow, columns);
	}

	/** The column of a header: as written, else as compared; -1 where there is none. */
	static int index(List<String> headers, String header) {
		int exact = headers.indexOf(header);
		if (exact >= 0) {
			return exact;
		}
		List<String> normalised = headers.stream().map(Headers::normalise).toList();
		String wanted = Headers.normalise(header);
		return wanted.isEmpty() ? -1 : normalised.indexOf(wanted);
	}

	private SheetPeek peek(Workbook workbook, Sheet sheet) throws IOException, WorkbookRefused {
		List<Line> rows = new ArrayList<>();
		List<Integer> words = new ArrayList<>();
		workbook.read(sheet.index(), (row) -> {
			rows.add(line(row));
			words.add(words(row));
			return rows.size() <= ROWS;
		});
		if (this.guidance.isGuidance(sheet.name(), sheet.hidden(), rows.stream().map(Line::cells).toList())) {
			return new SheetPeek(sheet.index(), sheet.name(), sheet.hidden(), 0, List.of(), List.of(), null,
					new Mapping(0, Map.of()), null);
		}
		return peek(sheet, rows, words);
	}

	private SheetPeek peek(Sheet sheet, List<Line> rows, List<Integer> words) {
		int header = header(rows, words);
		int headerRow = rows.isEmpty() ? 0 : rows.get(header).number();
		List<String> headers = rows.isEmpty() ? List.of() : rows.get(header).cells();
		List<Line> examples = rows.stream().filter((row) -> row.number() > headerRow).toList();
		Optional<MappingProfile> profile = rows.isEmpty() ? Optional.empty() : this.profiles.forLayout(headers);
		Subject subject = profile.map(MappingProfile::subject)
			.orElseGet(() -> this.guess.subject(sheet.name(), headers, examples));
		Mapping mapping = profile.map((each) -> applied(headerRow, headers, each))
			.orElseGet(() -> new Mapping(headerRow,
					(subject != null) ? this.guess.columns(subject, headers, examples) : Map.of()));
		return new SheetPeek(sheet.index(), sheet.name(), sheet.hidden(), headerRow, headers, List.copyOf(rows),
				subject, mapping, profile.map(MappingProfile::name).orElse(null));
	}

	/**
	 * The row with most known headers; where none is known, the first one of which at
	 * least half the cells are text.
	 */
	private int header(List<Line> rows, List<Integer> words) {
		int best = -1;
		int most = 0;
		for (int i = 0; i < rows.size(); i++) {
			int known = this.guess.known(rows.get(i).cells());
			if (known > most) {
				best = i;
				most = known;
			}
		}
		for (int i = 0; best < 0 && i < rows.size(); i++) {
			long filled = rows.get(i).cells().stream().filter((cell) -> !cell.isEmpty()).count();
			if (2L * words.get(i) >= filled && filled > 1) {
				best = i;
			}
		}
		return Math.max(best, 0);
	}

	private static Line line(Row row) {
		List<String> cells = new ArrayList<>(row.width());
		for (int i = 0; i < row.width(); i++) {
			String text = row.text(i).strip();
			cells.add((text.length() <= SHOWN) ? text : text.substring(0, SHOWN));
		}
		return new Line(row.number(), List.copyOf(cells));
	}

	private static int words(Row row) {
		int words = 0;
		for (int i = 0; i < row.width(); i++) {
			words += (row.kind(i) == CellKind.TEXT) ? 1 : 0;
		}
		return words;
	}

}
