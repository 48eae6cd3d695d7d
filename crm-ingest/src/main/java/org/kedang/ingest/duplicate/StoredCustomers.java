package org.kedang.ingest.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.match.MatchConfiguration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what of stored customers is compared. Identity numbers stay encrypted: their
 * keyed hashes are compared. Our own numbers say nothing, since a duplicate has one of
 * its own.
 */
@Component
class StoredCustomers {

	private static final MatchConfiguration INDIVIDUALS = MatchConfiguration.individuals().without("number");

	private static final MatchConfiguration CORPORATES = MatchConfiguration.corporates().without("number");

	private static final Map<String, String> COLUMNS = Map.ofEntries(
			Map.entry("identityNumber", "encode(d.identity_number_hash, 'hex')"), Map.entry("name", "c.name"),
			Map.entry("mobile", "c.mobile"), Map.entry("phone", "c.phone"), Map.entry("email", "c.email"),
			Map.entry("wechat", "d.wechat"), Map.entry("birthDate", "d.birth_date::text"),
			Map.entry("gender", "d.gender"), Map.entry("region", "c.region"), Map.entry("address", "c.address"),
			Map.entry("creditCode", "d.credit_code"), Map.entry("website", "d.website"),
			Map.entry("legalRepName", "d.legal_rep_name"));

	private static final int FETCHED = 5_000;

	private final JdbcClient jdbc;

	StoredCustomers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What of customers of a kind is compared. */
	static MatchConfiguration of(Subject kind) {
		return (kind == Subject.CORPORATE) ? CORPORATES : INDIVIDUALS;
	}

	/** How many there are to be compared. */
	long count(Subject kind) {
		return this.jdbc.sql("select count(*) from customer where kind = ? and not minimal")
			.param(kind.letter())
			.query(Long.class)
			.single();
	}

	/**
	 * Hands over all customers of a kind, the oldest first, as they are at one moment.
	 * Those of whom nothing is known but a number are left out.
	 */
	@Transactional(readOnly = true)
	public void read(Subject kind, Taker taker) {
		read(kind, this.jdbc.sql(select(kind) + "order by c.id").withFetchSize(FETCHED), taker);
	}

	/** Hands over some customers, those of the kind among them. */
	void read(Subject kind, List<Long> ids, Taker taker) {
		read(kind, this.jdbc.sql(select(kind) + "and c.id = any (:ids) order by c.id")
			.param("ids", ids.toArray(Long[]::new)), taker);
	}

	private static String select(Subject kind) {
		return "select c.id, %s %s "
			.formatted(of(kind).fields().stream().map(COLUMNS::get).collect(Collectors.joining(", ")), from(kind));
	}

	private static String from(Subject kind) {
		String table = (kind == Subject.CORPORATE) ? "corporate_customer" : "individual_customer";
		return "from customer c left join %s d on d.id = c.id where c.kind = :kind and not c.minimal".formatted(table);
	}

	private static void read(Subject kind, JdbcClient.StatementSpec query, Taker taker) {
		int fields = of(kind).fields().size();
		try (Stream<Row> rows = query.param("kind", kind.letter()).query((row, at) -> {
			@Nullable String[] texts = new @Nullable String[fields];
			for (int i = 0; i < fields; i++) {
				texts[i] = row.getString(i + 2);
			}
			return new Row(row.getLong(1), texts);
		}).stream()) {
			rows.forEach((row) -> taker.take(row.id, row.values));
		}
	}

	/** Some at a time of what is handed over one by one. */
	static final class InBatches implements Taker {

		private static final int TOGETHER = 10_000;

		private final Consumer<List<Row>> batches;

		private final List<Row> some = new ArrayList<>();

		InBatches(Consumer<List<Row>> batches) {
			this.batches = batches;
		}

		@Override
		public void take(long id, @Nullable String[] values) {
			this.some.add(new Row(id, values));
			if (this.some.size() == TOGETHER) {
				end();
			}
		}

		/** Hands over what is left. */
		void end() {
			this.batches.accept(List.copyOf(this.some));
			this.some.clear();
		}

	}

	/**
	 * Takes customers one by one.
	 */
	@FunctionalInterface
	interface Taker {

		/**
		 * A customer.
		 * @param values as the configuration orders its fields
		 */
		void take(long id, @Nullable String[] values);

	}

	record Row(long id, @Nullable String[] values) {
	}

}
