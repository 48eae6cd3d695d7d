package org.kedang.ingest.merge;

import java.util.Map;

import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Subject;

/**
 * How probable a pair {@code p} is to a reader, in SQL: without what fields say that are
 * hidden from them, or the order of the queue would tell it.
 *
 * @param from the pairs with all that the others need
 * @param bits the sum that the reader knows
 * @param probability what follows from it
 */
record PairWeight(String from, String bits, String probability, Map<String, Object> parameters) {

	private static final String FROM = """
			from duplicate_pair p join customer a on a.id = p.a_id join customer b on b.id = p.b_id
			""";

	private static final String HIDDEN = """
			cross join lateral (select count(*) as steps, coalesce(sum((e ->> 'bits')::double precision), 0) as bits
				from jsonb_array_elements(p.evidence) e where e ->> 'field' = any(
					case a.kind when 'I' then cast(:hiddenOfIndividuals as text[]) else cast(:hiddenOfCorporates as text[]) end)) h
			""";

	/** By the index of the queue where nothing is hidden. */
	static PairWeight to(Reader reader) {
		String[] individuals = reader.hiddenOf(Catalogue.builtIn(Subject.INDIVIDUAL));
		String[] corporates = reader.hiddenOf(Catalogue.builtIn(Subject.CORPORATE));
		if (individuals.length + corporates.length == 0) {
			return new PairWeight(FROM, "p.bits", "p.probability", Map.of());
		}
		return new PairWeight(FROM + HIDDEN, "(p.bits - h.bits)",
				"(case when h.steps = 0 then p.probability else 1 / (1 + power(2::double precision, greatest(-500, least(500, h.bits - p.bits)))) end)",
				Map.of("hiddenOfIndividuals", individuals, "hiddenOfCorporates", corporates));
	}

}
