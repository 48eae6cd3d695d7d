package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.kedang.analytics.credit.CreditRules;
import org.kedang.database.Moments;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The credit rules in force and all that ever were. Version 1 is the usual scorecard;
 * none ever changes.
 */
@Component
public class CreditRuleBook {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String SELECT = """
			select r.*, u.display_name from credit_rules r join app_user u on u.id = r.made_by
			""";

	private final JdbcClient jdbc;

	private final Map<Integer, CreditRules> known = new ConcurrentHashMap<>();

	CreditRuleBook(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The rules by which the next run grades. */
	public KeptRules current() {
		return history().get(0);
	}

	/** All versions, the latest first. */
	public List<KeptRules> history() {
		List<KeptRules> all = new ArrayList<>(
				this.jdbc.sql(SELECT + " order by r.version desc").query((row, at) -> kept(row)).list());
		all.add(KeptRules.usual());
		return all;
	}

	/** A version with who made it, when and why. */
	public Optional<KeptRules> find(int version) {
		return (version == 1) ? Optional.of(KeptRules.usual())
				: this.jdbc.sql(SELECT + " where r.version = ?")
					.param(version)
					.query((row, at) -> kept(row))
					.optional();
	}

	/**
	 * What a version says.
	 * @throws IllegalArgumentException if there is none
	 */
	public CreditRules version(int version) {
		return this.known.computeIfAbsent(version, (number) -> find(number).map(KeptRules::rules)
			.orElseThrow(() -> new IllegalArgumentException("No credit rules of version " + number)));
	}

	/** The rules in force as a transaction sees them. */
	static CreditRules inForce(Connection connection) throws SQLException {
		try (PreparedStatement latest = connection
			.prepareStatement("select version, rules from credit_rules order by version desc limit 1");
				ResultSet row = latest.executeQuery()) {
			return row.next() ? read(row.getString("rules")).as(row.getInt("version")) : CreditRules.usual();
		}
	}

	private static KeptRules kept(ResultSet row) throws SQLException {
		return new KeptRules(read(row.getString("rules")).as(row.getInt("version")), row.getString("note"),
				row.getInt("based_on"), row.getString("display_name"), Moments.of(row, "made_at"));
	}

	static CreditRules read(String json) {
		return JSON.readValue(json, CreditRules.class);
	}

	static String write(CreditRules rules) {
		return JSON.writeValueAsString(rules);
	}

}
