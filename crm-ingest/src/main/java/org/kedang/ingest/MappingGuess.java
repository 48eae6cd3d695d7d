package org.kedang.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Storage;
import org.kedang.catalogue.Subject;

import org.springframework.stereotype.Component;

/**
 * Tells from headers what a sheet holds and which column holds which field, by the
 * catalogue's labels in both languages and its further headers.
 */
@Component
class MappingGuess {

	private final Catalogue catalogue;

	MappingGuess(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	/** The fields a workbook may bring. */
	List<Field> importable(Subject subject) {
		return this.catalogue.fields(subject)
			.stream()
			.filter((field) -> !field.computed() && field.storage() != Storage.FIGURES)
			.toList();
	}

	/**
	 * The mapping of a header row. A column is used once; where several would do, the
	 * label wins over further headers, and the left one over the right one.
	 */
	Map<String, Mapping.Column> columns(Subject subject, List<String> headers) {
		List<Field> fields = importable(subject);
		Map<String, Integer> exact = positions(headers, false);
		Map<String, Integer> plain = positions(headers, true);
		Map<String, Mapping.Column> columns = new LinkedHashMap<>();
		boolean[] used = new boolean[headers.size()];
		for (boolean labels : new boolean[] { true, false }) {
			for (Map<String, Integer> positions : List.of(exact, plain)) {
				for (Field field : fields) {
					Integer column = columns.containsKey(field.key()) ? null
							: find(positions, used, names(field, labels));
					if (column != null) {
						used[column] = true;
						columns.put(field.key(), new Mapping.Column(column, headers.get(column)));
					}
				}
			}
		}
		return columns;
	}

	/**
	 * The subject whose fields the headers name best; null where none has all its
	 * required fields or at least two named.
	 * @param sheet the sheet's name, which decides where it is a subject's label
	 */
	@Nullable Subject subject(String sheet, List<String> headers) {
		Subject best = null;
		int bestScore = 1;
		for (Subject subject : Subject.values()) {
			int score = score(subject, sheet, headers);
			if (score > bestScore) {
				best = subject;
				bestScore = score;
			}
		}
		return best;
	}

	/** How many headers the best fitting subject knows: which row holds the headers. */
	int known(List<String> headers) {
		int most = 0;
		for (Subject subject : Subject.values()) {
			most = Math.max(most, columns(subject, headers).size());
		}
		return most;
	}

	private int score(Subject subject, String sheet, List<String> headers) {
		Map<String, Mapping.Column> columns = columns(subject, headers);
		if (columns.isEmpty()) {
			return 0;
		}
		long required = importable(subject).stream().filter(Field::required).count();
		long met = importable(subject).stream()
			.filter((field) -> field.required() && columns.containsKey(field.key()))
			.count();
		String name = Headers.normalise(sheet);
		boolean named = name.equals(Headers.normalise(subject.label(false)))
				|| name.equals(Headers.normalise(subject.label(true))) || name.equals(subject.slug());
		int score = columns.size() + ((met == required) ? 4 : (int) (met - required));
		return named ? score + 100 : score;
	}

	private static @Nullable Integer find(Map<String, Integer> positions, boolean[] used, List<String> names) {
		for (String name : names) {
			Integer column = positions.get(name);
			if (column != null && !used[column]) {
				return column;
			}
		}
		return null;
	}

	private static List<String> names(Field field, boolean labels) {
		List<String> names = new ArrayList<>();
		if (labels) {
			names.addAll(List.of(field.zh(), field.en(), field.key()));
		}
		else {
			names.addAll(field.headers());
		}
		return names.stream().map(Headers::normalise).toList();
	}

	private static Map<String, Integer> positions(List<String> headers, boolean withoutRemark) {
		Map<String, Integer> positions = new LinkedHashMap<>();
		for (int i = 0; i < headers.size(); i++) {
			String header = headers.get(i);
			String name = withoutRemark ? Headers.withoutRemark(header) : Headers.normalise(header);
			if (!name.isEmpty() && !Headers.isOurs(header)) {
				positions.putIfAbsent(name, i);
			}
		}
		return positions;
	}

}
