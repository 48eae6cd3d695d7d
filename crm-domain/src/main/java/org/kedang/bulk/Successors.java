package org.kedang.bulk;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may own customers: everybody who may sign in and see some. */
@Component
public class Successors {

	private final JdbcClient jdbc;

	Successors(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All of them, by team and name. */
	public List<Successor> all() {
		return this.jdbc
			.sql("""
					select u.id, u.display_name, u.team_id, t.name as team from app_user u left join team t on t.id = u.team_id
					where u.enabled and u.role <> 'AUDITOR' order by t.name nulls last, u.display_name, u.id
					""")
			.query((row, at) -> new Successor(row.getLong("id"), row.getString("display_name"),
					row.getObject("team_id", Long.class), row.getString("team")))
			.list();
	}

	/** Whether that user may own customers. */
	public boolean contains(long id) {
		return all().stream().anyMatch((each) -> each.id() == id);
	}

	/** Those of a team, but for one of them. */
	public List<Long> ofTeam(long team, long but) {
		return all().stream()
			.filter((each) -> each.teamId() != null && each.teamId() == team && each.id() != but)
			.map(Successor::id)
			.toList();
	}

	/** Somebody who may own customers. */
	public record Successor(long id, String name, @Nullable Long teamId, @Nullable String team) {

		/** The name and the team, by which they are chosen. */
		public String label() {
			return (this.team != null) ? this.name + " · " + this.team : this.name;
		}

	}

}
