package org.kedang.ingest.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.shared.Problem;

import org.springframework.stereotype.Component;

/**
 * Says which column of a sheet holds which field: as guessed, by a kept profile or as
 * somebody chose, and refuses what cannot be imported with.
 */
@Component
public class Mappings {

	private final Peeking peeking;

	private final MappingGuess guess;

	Mappings(Peeking peeking, MappingGuess guess) {
		this.peeking = peeking;
		this.guess = guess;
	}

	/** The fields a workbook may bring, in the order of the catalogue. */
	public List<Field> fields(Subject subject) {
		return this.guess.importable(subject);
	}

	/**
	 * The sheets that can be taken in as they are: what they hold was recognised, and so
	 * were all columns they need.
	 */
	public List<SheetPeek> complete(WorkbookPeek workbook) {
		return workbook.recognised().stream().filter(this::isComplete).toList();
	}

	/** The mapping of a sheet, should it hold that subject. */
	public Mapping guess(SheetPeek sheet, Subject subject) {
		return this.peeking.mapping(sheet, subject);
	}

	/** A kept mapping on a sheet whose headers may stand in another order. */
	public Mapping of(SheetPeek sheet, MappingProfile profile) {
		return Peeking.applied(sheet.headerRow(), sheet.headers(), profile);
	}

	/**
	 * A mapping given as header by field key.
	 * @throws MappingException if a field or a header does not exist
	 */
	public Mapping of(SheetPeek sheet, Subject subject, Map<String, String> headers) {
		Map<String, Mapping.Column> columns = new LinkedHashMap<>();
		headers.forEach((key, header) -> {
			field(sheet.index(), subject, key);
			int index = Peeking.index(sheet.headers(), header);
			if (index < 0) {
				throw new MappingException(sheet.index(), key,
						Problem.of("import.mapping.no-such-header", header, key));
			}
			columns.put(key, new Mapping.Column(index, sheet.headers().get(index)));
		});
		return new Mapping(sheet.headerRow(), columns);
	}

	/**
	 * Refuses what is not a whole order.
	 * @throws MappingException if no sheet is taken, one is taken twice, a required field
	 * is left unmapped or a column is used twice
	 */
	public void check(ImportRequest request) {
		if (request.parts().isEmpty()) {
			throw new MappingException(null, null, Problem.of("import.mapping.no-sheet"));
		}
		Set<Integer> sheets = new HashSet<>();
		for (ImportRequest.Part part : request.parts()) {
			if (!sheets.add(part.sheet())) {
				throw new MappingException(part.sheet(), null, Problem.of("import.mapping.sheet-twice", part.name()));
			}
			check(part);
		}
	}

	/** Whether the guessed mapping has all that the guessed subject needs. */
	private boolean isComplete(SheetPeek sheet) {
		Subject subject = sheet.subject();
		return subject != null && this.guess.importable(subject)
			.stream()
			.allMatch((field) -> !field.required() || sheet.mapping().columns().containsKey(field.key()));
	}

	private void check(ImportRequest.Part part) {
		Map<Integer, String> used = new HashMap<>();
		part.mapping().columns().forEach((key, column) -> {
			field(part.sheet(), part.subject(), key);
			if (used.put(column.index(), key) != null) {
				throw new MappingException(part.sheet(), key,
						Problem.of("import.mapping.column-twice", column.header()));
			}
		});
		for (Field field : this.guess.importable(part.subject())) {
			if (field.required() && !part.mapping().columns().containsKey(field.key())) {
				throw new MappingException(part.sheet(), field.key(),
						Problem.of("import.mapping.required", field.key(), field.zh(), field.en()));
			}
		}
	}

	private void field(int sheet, Subject subject, String key) {
		if (this.guess.importable(subject).stream().noneMatch((field) -> field.key().equals(key))) {
			throw new MappingException(sheet, key, Problem.of("import.mapping.no-such-field", key, subject.slug()));
		}
	}

}
