package org.kedang.ingest.duplicate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.customer.IdentityNumbers;
import org.kedang.ingest.match.Evidence;
import org.kedang.ingest.match.Keys;
import org.kedang.ingest.match.MatchTable;
import org.kedang.ingest.match.Scorer;
import org.kedang.ingest.match.Verdict;
import org.kedang.shared.Sha256;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares a customer, one being typed or one of those stored, with those stored that
 * have a key in common.
 */
@Component
public class TypedMatching {

	private static final long TYPED = -1;

	private static final int FRESH = 1_000;

	private static final int SHOWN = 5;

	private final MatchKeys keys;

	private final MatchModels models;

	private final StoredCustomers customers;

	private final KnownTerms terms;

	private final ObjectProvider<IdentityNumbers> identityNumbers;

	private final JdbcClient jdbc;

	TypedMatching(MatchKeys keys, MatchModels models, StoredCustomers customers, KnownTerms terms,
			ObjectProvider<IdentityNumbers> identityNumbers, JdbcClient jdbc) {
		this.keys = keys;
		this.models = models;
		this.customers = customers;
		this.terms = terms;
		this.identityNumbers = identityNumbers;
		this.jdbc = jdbc;
	}

	/**
	 * The stored customers that may be the same.
	 * @param values values by field, as they would be stored
	 */
	public Alike of(Subject kind, Map<Field, @Nullable Object> values, Reader reader) {
		return alike(kind, TYPED, texts(kind, values), reader);
	}

	/**
	 * The other stored customers that may be the same as a stored one.
	 * @param id the customer's id
	 */
	public Alike ofStored(Subject kind, long id, Reader reader) {
		List<@Nullable String[]> stored = new ArrayList<>();
		this.customers.read(kind, List.of(id), (self, values) -> stored.add(values));
		return stored.isEmpty() ? new Alike(kind, List.of(), 0, "") : alike(kind, id, stored.get(0), reader);
	}

	private Alike alike(Subject kind, long self, @Nullable String[] values, Reader reader) {
		this.keys.refresh(FRESH);
		List<Long> candidates = this.keys.sharing(new Keys(StoredCustomers.of(kind)).of(values))
			.stream()
			.filter((id) -> id != self)
			.toList();
		MatchTable.Builder table = MatchTable.of(StoredCustomers.of(kind)).add(self, values);
		this.customers.read(kind, candidates, table::add);
		List<Hit> hits = hits(kind, table.build());
		List<Alike.Found> found = new ArrayList<>();
		int hidden = 0;
		Map<Long, Seen> seen = seen(hits, reader);
		for (Hit hit : hits) {
			Seen customer = seen.get(hit.id);
			if (customer == null) {
				hidden++;
			}
			else if (found.size() < SHOWN) {
				found.add(found(customer, kind, hit.evidence, reader));
			}
		}
		return new Alike(kind, List.copyOf(found), hidden, digest(values));
	}

	private static String digest(@Nullable String[] values) {
		byte[] text = Arrays.toString(values).getBytes(StandardCharsets.UTF_8);
		return HexFormat.of().formatHex(Sha256.digest().digest(text));
	}

	private @Nullable String[] texts(Subject kind, Map<Field, @Nullable Object> values) {
		Map<String, String> byKey = new HashMap<>();
		values.forEach((field, value) -> {
			if (value != null) {
				byKey.put(field.key(), value.toString());
			}
		});
		byKey.computeIfPresent("identityNumber",
				(key, number) -> HexFormat.of().formatHex(this.identityNumbers.getObject().hash(number)));
		return StoredCustomers.of(kind).fields().stream().map(byKey::get).toArray(String[]::new);
	}

	private List<Hit> hits(Subject kind, MatchTable table) {
		List<Hit> hits = new ArrayList<>();
		if (table.size() > 1) {
			Scorer scorer = new Scorer(this.models.inUse(kind), table, this.terms.of(kind, table));
			for (int row = 1; row < table.size(); row++) {
				Evidence evidence = scorer.evidence(0, row);
				if (evidence.verdict() != Verdict.DIFFERENT) {
					hits.add(new Hit(table.id(row), evidence));
				}
			}
			hits.sort(Comparator.comparing((Hit hit) -> -hit.evidence.bits()).thenComparing(Hit::id));
		}
		return hits;
	}

	/** Those of the customers that the reader sees, by id. */
	private Map<Long, Seen> seen(List<Hit> hits, Reader reader) {
		Map<Long, Seen> seen = new HashMap<>();
		this.jdbc.sql("select id, number, name, owner_id from customer where id = any(?)")
			.param(hits.stream().map(Hit::id).toArray(Long[]::new))
			.query((row) -> {
				if (reader.sees(row.getObject("owner_id", Long.class))) {
					seen.put(row.getLong("id"), new Seen(row.getString("number"), row.getString("name")));
				}
			});
		return seen;
	}

	/**
	 * With what the fields say that both have, without their values. What a field says
	 * that the reader may not see would tell its value to who tries enough of them.
	 */
	private static Alike.Found found(Seen seen, Subject kind, Evidence evidence, Reader reader) {
		List<org.kedang.ingest.merge.Evidence> both = evidence.columns()
			.stream()
			.filter((column) -> column.left() != null && column.right() != null)
			.map((column) -> new org.kedang.ingest.merge.Evidence(column.column(), column.level(), column.bits()))
			.toList();
		List<org.kedang.ingest.merge.Evidence> shown = both.stream()
			.filter((each) -> each.isOpenTo(kind, reader))
			.toList();
		return new Alike.Found(seen.number, seen.name, (shown.size() == both.size()) ? evidence.probability() : null,
				shown);
	}

	private record Hit(long id, Evidence evidence) {
	}

	private record Seen(String number, String name) {
	}

}
