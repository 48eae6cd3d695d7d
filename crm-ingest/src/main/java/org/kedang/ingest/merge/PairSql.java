package org.kedang.ingest.merge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Scope;
import org.kedang.catalogue.Subject;

/**
 * Pairs in SQL: which ones, and what is read of each.
 *
 * @param where a condition on the pair {@code p} and its customers {@code a} and
 * {@code b}
 * @param parameters what is bound to it
 */
record PairSql(String where, Map<String, Object> parameters) {

	private static final String FROM = """
			from duplicate_pair p join customer a on a.id = p.a_id join customer b on b.id = p.b_id
			""";

	static PairSql of(PairQuery query, Scope scope) {
		Map<String, Object> parameters = new HashMap<>();
		StringBuilder where = new StringBuilder(query.open() ? "p.state = 'OPEN'" : "p.state = 'DIFFERENT'");
		for (String side : new String[] { "a", "b" }) {
			if (!scope.all()) {
				where.append(" and (%1$s.owner_id is null or %1$s.owner_id = any(:scope))".formatted(side));
				parameters.put("scope", scope.ownerIds());
			}
		}
		if (query.kind() != null) {
			where.append(" and a.kind = :kind");
			parameters.put("kind", (query.kind() == Subject.CORPORATE) ? "C" : "I");
		}
		if (query.owner() != null) {
			where.append(" and :owner in (a.owner_id, b.owner_id)");
			parameters.put("owner", query.owner());
		}
		if (query.atLeast() > 0) {
			where.append(" and p.probability >= :least");
			parameters.put("least", query.atLeast());
		}
		return new PairSql(where.toString(), parameters);
	}

	String count() {
		return "select count(*) " + FROM + " where " + this.where;
	}

	/** The pairs from a place on, forwards or backwards. */
	String page(@Nullable String place, boolean forwards, int size) {
		String from = "";
		String[] parts = (place != null) ? place.split("_") : new String[0];
		if (parts.length == 3) {
			from = " and (p.probability, p.bits, p.id) %s (:probability, :bits, :id)".formatted(forwards ? "<" : ">");
			this.parameters.put("probability", Double.valueOf(parts[0]));
			this.parameters.put("bits", Double.valueOf(parts[1]));
			this.parameters.put("id", Long.valueOf(parts[2]));
		}
		String order = forwards ? "desc" : "asc";
		return select(this.where + from)
				+ " order by p.probability %1$s, p.bits %1$s, p.id %1$s limit %2$d".formatted(order, size);
	}

	static String select(String where) {
		return """
				select p.*, a.kind, a.number as a_number, a.name as a_name, a.owner_id as a_owner, ao.display_name as a_owner_name,
					a.region as a_region, a.completeness as a_completeness, b.number as b_number, b.name as b_name,
					b.owner_id as b_owner, bo.display_name as b_owner_name, b.region as b_region,
					b.completeness as b_completeness, u.display_name as decider
				%s left join app_user ao on ao.id = a.owner_id left join app_user bo on bo.id = b.owner_id
				left join app_user u on u.id = p.decided_by where %s
				"""
			.formatted(FROM, where);
	}

	static DuplicatePair pair(ResultSet row, int at) throws SQLException {
		return new DuplicatePair(
				row.getLong("id"), Subject.ofKind(row.getString("kind").charAt(0)), party(row, "a"), party(row, "b"),
				"OPEN".equals(row.getString("state")), row.getDouble("probability"), row.getDouble("bits"),
				Evidence.read(row.getString("evidence")), row.getString("model_version"), row.getString("veto"),
				row.getString("source"), instant(row.getObject("found_at", OffsetDateTime.class)),
				row.getString("decider"), (row.getObject("decided_at") != null)
						? instant(row.getObject("decided_at", OffsetDateTime.class)) : null,
				row.getDouble("probability") + "_" + row.getDouble("bits") + "_" + row.getLong("id"));
	}

	private static DuplicatePair.Party party(ResultSet row, String side) throws SQLException {
		return new DuplicatePair.Party(row.getLong(side + "_id"), row.getString(side + "_number"),
				row.getString(side + "_name"), row.getObject(side + "_owner", Long.class),
				row.getString(side + "_owner_name"), row.getString(side + "_region"),
				row.getInt(side + "_completeness"));
	}

	private static Instant instant(OffsetDateTime time) {
		return time.toInstant();
	}

}
