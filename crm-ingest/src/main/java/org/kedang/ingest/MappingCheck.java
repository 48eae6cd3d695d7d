package org.kedang.ingest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

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
			field(subject, key);
			int index = Peeking.index(sheet.headers(), header);
			if (index < 0) {
				throw new MappingException(key, Problem.of("import.mapping.no-such-header", header, key));
			}
			columns.put(key, new Mapping.Column(index, sheet.headers().get(index)));
		});
		return new Mapping(sheet.headerRow(), columns);
	}

	void check(ImportRequest request) {
		Map<Integer, String> used = new HashMap<>();
		request.mapping().columns().forEach((key, column) -> {
			field(request.subject(), key);
			if (used.put(column.index(), key) != null) {
				throw new MappingException(key, Problem.of("import.mapping.column-twice", column.header()));
			}
		});
		for (Field field : this.guess.importable(request.subject())) {
			if (field.required() && !request.mapping().columns().containsKey(field.key())) {
				throw new MappingException(field.key(),
						Problem.of("import.mapping.required", field.key(), field.zh(), field.en()));
			}
		}
	}

	private void field(Subject subject, String key) {
		if (this.guess.importable(subject).stream().noneMatch((field) -> field.key().equals(key))) {
			throw new MappingException(key, Problem.of("import.mapping.no-such-field", key, subject.slug()));
		}
	}

}
