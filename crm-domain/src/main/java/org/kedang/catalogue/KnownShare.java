package org.kedang.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How much is known of a customer, as SQL: the share of the fields that count.
 */
public final class KnownShare {

	/** PostgreSQL takes up to 100 arguments. */
	private static final int AT_ONCE = 90;

	/** Of a customer as it is stored: customer c, the subject's own table o. */
	public static String ofStored(List<Field> knowledge) {
		return of(knowledge, (field) -> Optional.of("(" + stored(field) + ")::text"));
	}

	/** A value as it is stored: customer c, the subject's own table o. */
	public static String stored(Field field) {
		return switch (field.storage()) {
			case CUSTOMER -> "c.\"" + field.column() + '"';
			case CUSTOM -> "c.custom->>'" + field.key() + "'";
			default -> "o.\"" + field.column() + '"';
		};
	}

	/**
	 * In percent, rounded half up, in whole numbers: nothing else is as quick.
	 * @param knowledge the fields that count
	 * @param value what is not null where a field is known; nothing for one that
	 * certainly stays unknown
	 */
	public static String of(List<Field> knowledge, Function<Field, Optional<String>> value) {
		List<String> known = knowledge.stream().map(value).flatMap(Optional::stream).toList();
		List<String> sums = new ArrayList<>();
		for (int i = 0; i < known.size(); i += AT_ONCE) {
			sums.add(known.subList(i, Math.min(known.size(), i + AT_ONCE))
				.stream()
				.collect(Collectors.joining(", ", "num_nonnulls(", ")")));
		}
		return "((200 * (" + String.join(" + ", sums) + ") + %1$d) / (2 * %1$d))::smallint".formatted(knowledge.size());
	}

	private KnownShare() {
	}

}
