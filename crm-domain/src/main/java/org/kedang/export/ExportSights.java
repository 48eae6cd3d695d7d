package org.kedang.export;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Sight;
import org.kedang.catalogue.Subject;

import org.springframework.stereotype.Component;

/**
 * What somebody sees of customers, as texts: whose, and each field plain or masked. What
 * was written for a reader is for those who see all of it still.
 */
@Component
class ExportSights {

	private static final String EVERYBODY = "everybody";

	private static final String OWNER = "owner ";

	private final Catalogue catalogue;

	ExportSights(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	/** All that this reader sees; whoever sees a field plain may see it masked too. */
	Set<String> of(Reader reader) {
		Set<String> sights = new HashSet<>();
		if (reader.scope().all()) {
			sights.add(EVERYBODY);
		}
		Arrays.stream(reader.scope().ownerIds()).forEach((owner) -> sights.add(OWNER + owner));
		Stream.of(Subject.INDIVIDUAL, Subject.CORPORATE)
			.flatMap((subject) -> this.catalogue.fields(subject).stream())
			.forEach((field) -> add(field, reader.sight(field), sights));
		return sights;
	}

	private static void add(Field field, Sight own, Set<String> sights) {
		Stream.of(Sight.PLAIN, Sight.MASKED)
			.filter((sight) -> own.compareTo(sight) <= 0)
			.forEach((sight) -> sights.add(field.subject() + " " + field.key() + " " + sight));
	}

	/** Whether the reader sees all that was seen then. */
	boolean cover(Reader reader, List<String> then) {
		Set<String> now = of(reader);
		return then.stream()
			.allMatch((sight) -> now.contains(sight) || (reader.scope().all() && sight.startsWith(OWNER)));
	}

}
