package org.kedang.ingest.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.kedang.catalogue.Field;
import org.kedang.shared.Problem;

/**
 * Values that are none of a field's options, and names of no user, each once and with how
 * many rows have it; of very many the first {@value #MOST}. Secret ones are not kept.
 */
final class UnknownTally {

	static final String USER = "import.user.unknown";

	private static final String OPTION = "standardise.option.unknown";

	private static final int MOST = 500;

	private final Map<String, UnknownValue> values = new LinkedHashMap<>();

	/** Whether the problem is that nobody knows the value. */
	static boolean isUnknown(Problem problem) {
		return problem.code().equals(OPTION) || problem.code().equals(USER);
	}

	void add(Field field, String value) {
		String normalised = WrittenValue.normalise(value);
		String key = field.key() + '\n' + normalised;
		UnknownValue known = this.values.get(key);
		if (known != null) {
			this.values.put(key, known.again());
		}
		else if (this.values.size() < MOST && !field.isSecret()) {
			this.values.put(key, new UnknownValue(field, WrittenValue.shortened(value.strip()), normalised, 1));
		}
	}

	/** In the order in which they came first. */
	List<UnknownValue> values() {
		return List.copyOf(this.values.values());
	}

}
