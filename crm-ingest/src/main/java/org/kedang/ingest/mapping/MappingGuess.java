package org.kedang.ingest.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Storage;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.mapping.SheetPeek.Line;

import org.springframework.stereotype.Component;

/**
 * Tells from headers what a sheet holds and which column holds which field, by the
 * catalogue's labels in both languages and its further headers.
 */
@Component
class MappingGuess {

	private final Catalogue catalogue;

	private final ValueEvidence evidence;

	MappingGuess(Catalogue catalogue, ValueEvidence evidence) {
		this.catalogue = catalogue;
		this.evidence = evidence;
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

	/**
	 * The mapping of a header row and, where headers tell nothing, of the values below
	 * it.
	 */
	Map<String, Mapping.Column> columns(Subject subject, List<String> headers, List<Line> examples) {
		Map<String, Mapping.Column> columns = columns(subject, headers);
		if (subject == Subject.INDIVIDUAL && !columns.containsKey("name")) {
			nameOf(headers, columns);
		}
		List<Field> open = new ArrayList<>(importable(subject));
		open.removeIf((field) -> columns.containsKey(field.key()));
		Set<Integer> used = columns.values().stream().map(Mapping.Column::index).collect(Collectors.toSet());
		int width = examples.stream().mapToInt((line) -> line.cells().size()).max().orElse(0);
		for (int i = 0; i < width; i++) {
			int column = i;
			String header = (i < headers.size()) ? headers.get(i) : "";
			if (!used.contains(i) && !Headers.isOurs(header)) {
				List<String> values = examples.stream().map((line) -> line.cell(column)).toList();
				this.evidence.field(header, values, open).ifPresent((field) -> {
					columns.put(field.key(), new Mapping.Column(column, header));
					open.remove(field);
				});
			}
		}
		return columns;
	}

	/**
	 * What rosters call customers of both kinds, and what by itself means a company.
	 */
	private static void nameOf(List<String> headers, Map<String, Mapping.Column> columns) {
		for (int i = 0; i < headers.size(); i++) {
			if (Headers.isName(headers.get(i))) {
				columns.put("name", new Mapping.Column(i, headers.get(i)));
				return;
			}
		}
	}

	/**
	 * The subject that headers name best, of customers the kind that a column says; where
	 * they name none, the kind of customer whose name and something more the values tell.
	 */
	@Nullable Subject subject(String sheet, List<String> headers, List<Line> examples) {
		Subject named = subject(sheet, headers);
		if (named == Subject.INDIVIDUAL || named == Subject.CORPORATE) {
			return kind(headers, examples).orElse(named);
		}
		if (named != null) {
			return named;
		}
		return List.of(Subject.INDIVIDUAL, Subject.CORPORATE).stream().filter((subject) -> {
			Map<String, Mapping.Column> columns = columns(subject, headers, examples);
			return columns.size() > 1 && columns.containsKey("name");
		}).findFirst().orElse(null);
	}

	/** The kind of customer that a column of an exported roster says of every row. */
	private static Optional<Subject> kind(List<String> headers, List<Line> examples) {
		for (int i = 0; i < headers.size(); i++) {
			int column = i;
			if (Headers.isKind(headers.get(i))) {
				return Headers.KINDS.entrySet()
					.stream()
					.filter((kind) -> !examples.isEmpty()
							&& examples.stream().allMatch((line) -> kind.getValue().contains(line.cell(column))))
					.map(Map.Entry::getKey)
					.findFirst();
			}
		}
		return Optional.empty();
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
