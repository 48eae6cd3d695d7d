package org.kedang.web.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.kedang.access.FieldRights;
import org.kedang.access.FieldRules;
import org.kedang.access.Right;
import org.kedang.access.Role;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Sensitivity;
import org.kedang.catalogue.Sight;
import org.kedang.catalogue.Subject;
import org.kedang.web.support.Languages;
import org.kedang.web.support.Texts;

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

	private final FieldRights rights;

	private final Texts texts;

	Standings(JdbcClient jdbc, Catalogue catalogue, FieldRights rights, Texts texts) {
		this.texts = texts;
		this.rights = rights;
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
				labels(Sensitivity.PERSONAL), labels(Sensitivity.SECRET), decided(user.role()));
	}

	private static List<Standing.Entry> rights(Role role) {
		return Arrays.stream(Right.values()).map((right) -> new Standing.Entry(right.name(), role.may(right))).toList();
	}

	/** The condition holds nothing from outside. */
	private long owned(String condition) {
		return this.jdbc.sql("select count(*) from customer where " + condition).query(Long.class).single();
	}

	private List<Standing.FieldEntry> decided(Role role) {
		FieldRules rules = this.rights.all().getOrDefault(role, FieldRules.NONE);
		List<Standing.FieldEntry> entries = new ArrayList<>();
		for (Sight sight : Sight.values()) {
			add(entries, sight.name(), (field) -> FieldRules.isSightOpen(field) && rules.of(field).sight() == sight);
		}
		add(entries, "FROZEN", (field) -> FieldRules.isChangeOpen(field) && !rules.of(field).change());
		return entries;
	}

	private void add(List<Standing.FieldEntry> entries, String kind, Predicate<Field> which) {
		boolean english = Languages.isEnglish();
		List<String> labels = FieldRules.SUBJECTS.stream()
			.flatMap((subject) -> this.catalogue.fields(subject).stream())
			.filter(which)
			.map((field) -> this.texts.text("archive.bracketed", field.label(english), field.subject().label(english)))
			.toList();
		if (!labels.isEmpty()) {
			entries.add(new Standing.FieldEntry(kind, labels));
		}
	}

	private List<String> labels(Sensitivity sensitivity) {
		boolean english = Languages.isEnglish();
		return Stream.of(Subject.INDIVIDUAL, Subject.CORPORATE)
			.flatMap((subject) -> this.catalogue.fields(subject).stream())
			.filter((field) -> field.sensitivity() == sensitivity)
			.map((Field field) -> field.label(english))
			.distinct()
			.toList();
	}

}
