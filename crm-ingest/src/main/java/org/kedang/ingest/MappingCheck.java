package org.kedang.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.shared.Problem;

import org.springframework.stereotype.Component;

/**
 * Refuses mappings that cannot be imported with.
 */
@Component
class MappingCheck {

	private final MappingGuess guess;

	MappingCheck(MappingGuess guess) {
		this.guess = guess;
	}

	Mapping resolve(SheetPeek sheet, Subject subject, Map<String, String> headers) {
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

	void check(ImportRequest request) {
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
	boolean isComplete(SheetPeek sheet) {
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
