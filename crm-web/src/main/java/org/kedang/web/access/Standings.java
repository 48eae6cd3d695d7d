package org.kedang.web.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.kedang.access.Right;
import org.kedang.access.Role;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Sensitivity;
import org.kedang.catalogue.Subject;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what a person may see and do, and how many customers that is.
 */
@Component
class Standings {

	private final JdbcClient jdbc;

	private final Catalogue catalogue;

	Standings(JdbcClient jdbc, Catalogue catalogue) {
		this.jdbc = jdbc;
		this.catalogue = catalogue;
	}

	@Transactional(readOnly = true)
	Standing of(UserRow user) {
		boolean reads = user.role().may(Right.READ_CUSTOMERS);
		boolean everybody = user.role().seesEveryCustomer();
		List<String> mates = (reads && !everybody && user.teamId() != null)
				? this.jdbc.sql("select display_name from app_user where team_id = ? and id <> ? order by display_name")
					.params(user.teamId(), user.id())
					.query(String.class)
					.list()
				: List.of();
		long own = owned("owner_id = " + user.id());
		long ofMates = mates.isEmpty() ? 0 : owned("owner_id = any(array(select id from app_user where team_id = "
				+ user.teamId() + " and id <> " + user.id() + "))");
		long pool = reads ? owned("owner_id is null") : 0;
		long visible = !reads ? 0 : everybody ? owned("true") : own + ofMates + pool;
		return new Standing(rights(user.role()), everybody, mates, own, ofMates, pool, visible,
				labels(Sensitivity.PERSONAL), labels(Sensitivity.SECRET));
	}

	private static List<Standing.Entry> rights(Role role) {
		return Arrays.stream(Right.values()).map((right) -> new Standing.Entry(right.name(), role.may(right))).toList();
	}

	/** The condition holds nothing from outside. */
	private long owned(String condition) {
		return this.jdbc.sql("select count(*) from customer where " + condition).query(Long.class).single();
	}

	private List<String> labels(Sensitivity sensitivity) {
		boolean english = Locale.ENGLISH.getLanguage().equals(LocaleContextHolder.getLocale().getLanguage());
		return Stream.of(Subject.INDIVIDUAL, Subject.CORPORATE)
			.flatMap((subject) -> this.catalogue.fields(subject).stream())
			.filter((field) -> field.sensitivity() == sensitivity)
			.map((Field field) -> field.label(english))
			.distinct()
			.toList();
	}

}
