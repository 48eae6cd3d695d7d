package org.kedang.ingest.merge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Scope;
import org.kedang.catalogue.Subject;
import org.kedang.database.Moments;

/**
 * Pairs in SQL: which ones, and what is read of each.
 *
 * @param weight how probable each is to its reader
 * @param where a condition on the pair {@code p} and its customers {@code a} and
 * {@code b}
 * @param parameters what is bound to it
 */
record PairSql(PairWeight weight, String where, Map<String, Object> parameters) {

	static PairSql of(PairQuery query, Reader reader) {
		Scope scope = reader.scope();
		PairWeight weight = PairWeight.to(reader);
		Map<String, Object> parameters = new HashMap<>(weight.parameters());
		StringBuilder where = new StringBuilder(query.open() ? "p.state = 'OPEN'" : "p.state = 'DIFFERENT'");
		for (String side : new String[] { "a", "b" }) {
			if (!scope.all()) {
				where.append(" and (%1$s.owner_id is null or %1$s.owner_id = any(:scope))".formatted(side));
				parameters.put("scope", scope.ownerIds());
			}
		}
		if (query.kind() != null) {
			where.append(" and a.kind = :kind");
			parameters.put("kind", query.kind().letter());
		}
		if (query.owner() != null) {
			where.append(" and :owner in (a.owner_id, b.owner_id)");
			parameters.put("owner", query.owner());
		}
		if (query.atLeast() > 0) {
			where.append(" and ").append(weight.probability()).append(" >= :least");
			parameters.put("least", query.atLeast());
		}
		return new PairSql(weight, where.toString(), parameters);
	}

	/** One pair. */
	static PairSql of(String where, Map<String, ?> bound, Reader reader) {
		PairWeight weight = PairWeight.to(reader);
		Map<String, Object> parameters = new HashMap<>(weight.parameters());
		parameters.putAll(bound);
		return new PairSql(weight, where, parameters);
	}

	String count() {
		return "select count(*) " + this.weight.from() + " where " + this.where;
	}

	/** The pairs from a place on, forwards or backwards. */
	String page(@Nullable String place, boolean forwards, int size) {
		String from = "";
		String[] parts = (place != null) ? place.split("_") : new String[0];
		if (parts.length == 3) {
			from = " and (%s, %s, p.id) %s (:probability, :bits, :id)".formatted(this.weight.probability(),
					this.weight.bits(), forwards ? "<" : ">");
			this.parameters.put("probability", Double.valueOf(parts[0]));
			this.parameters.put("bits", Double.valueOf(parts[1]));
			this.parameters.put("id", Long.valueOf(parts[2]));
		}
		return select(this.where + from) + " order by %2$s %1$s, %3$s %1$s, p.id %1$s limit %4$d"
			.formatted(forwards ? "desc" : "asc", this.weight.probability(), this.weight.bits(), size);
	}

	String select() {
		return select(this.where);
	}

	private String select(String where) {
		return """
				select p.*, %s as place_probability, %s as place_bits, a.kind, a.number as a_number, a.name as a_name, a.owner_id as a_owner, ao.display_name as a_owner_name,
					a.region as a_region, a.completeness as a_completeness, b.number as b_number, b.name as b_name,
					b.owner_id as b_owner, bo.display_name as b_owner_name, b.region as b_region,
					b.completeness as b_completeness, u.display_name as decider
				%s left join app_user ao on ao.id = a.owner_id left join app_user bo on bo.id = b.owner_id
				left join app_user u on u.id = p.decided_by where %s
				"""
			.formatted(this.weight.probability(), this.weight.bits(), this.weight.from(), where);
	}

	static DuplicatePair pair(ResultSet row, int at) throws SQLException {
		return new DuplicatePair(row.getLong("id"), Subject.ofKind(row.getString("kind")), party(row, "a"),
				party(row, "b"), "OPEN".equals(row.getString("state")), row.getDouble("probability"),
				row.getDouble("bits"), Evidence.read(row.getString("evidence")), row.getString("model_version"),
				row.getString("veto"), row.getString("source"), Moments.of(row, "found_at"), row.getString("decider"),
				Moments.orNull(row, "decided_at"),
				row.getDouble("place_probability") + "_" + row.getDouble("place_bits") + "_" + row.getLong("id"));
	}

	private static DuplicatePair.Party party(ResultSet row, String side) throws SQLException {
		return new DuplicatePair.Party(row.getLong(side + "_id"), row.getString(side + "_number"),
				row.getString(side + "_name"), row.getObject(side + "_owner", Long.class),
				row.getString(side + "_owner_name"), row.getString(side + "_region"),
				row.getInt(side + "_completeness"));
	}

}
