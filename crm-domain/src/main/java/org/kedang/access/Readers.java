package org.kedang.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes a {@link Reader} of a user in one statement.
 */
@Component
public class Readers {

	private final JdbcClient jdbc;

	Readers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The user as a reader; empty where there is no such user or it is disabled.
	 * @param address the network address of the request; null for background work
	 */
	public Optional<Reader> find(long userId, @Nullable String address) {
		return this.jdbc.sql("""
				select id, username, display_name, role, team_id, may_see_personal, must_change_password, locale, theme,
					left(md5(password_hash), 12) as stamp,
					array(select mate.id from app_user mate where mate.team_id = app_user.team_id) as mates,
					array(select %s from field_right r where r.role = app_user.role) as fields
				from app_user where id = ? and enabled
				""".formatted(FieldRules.LINE)).param(userId).query((row, number) -> reader(row, address)).optional();
	}

	private static Reader reader(ResultSet row, @Nullable String address) throws SQLException {
		long id = row.getLong("id");
		Role role = Role.valueOf(row.getString("role"));
		return new Reader(id, row.getString("username"), row.getString("display_name"), role,
				row.getObject("team_id", Long.class), scope(id, role, row.getArray("mates")),
				row.getBoolean("may_see_personal"), row.getBoolean("must_change_password"), row.getString("locale"),
				Theme.valueOf(row.getString("theme")), row.getString("stamp"), address,
				FieldRules.read(row.getArray("fields")));
	}

	private static Scope scope(long id, Role role, Array mates) throws SQLException {
		if (!role.may(Right.READ_CUSTOMERS)) {
			return Scope.NONE;
		}
		if (role.seesEveryCustomer()) {
			return Scope.ALL;
		}
		Stream<Long> visible = Stream.concat(Stream.of(id), Stream.of((Long[]) mates.getArray()));
		return new Scope(false, visible.mapToLong(Long::longValue).distinct().toArray());
	}

}
