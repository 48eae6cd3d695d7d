package org.kedang.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.stage.StageRules;
import org.kedang.ingest.stage.WrittenValue;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What unknown values mean, decided once and used in every import from then on.
 */
@Component
class ValueMappings {

	private final JdbcClient jdbc;

	private final Catalogue catalogue;

	ValueMappings(JdbcClient jdbc, Catalogue catalogue) {
		this.jdbc = jdbc;
		this.catalogue = catalogue;
	}

	/**
	 * By field key, then by the value as compared; what means an option or a user that
	 * has gone is left out.
	 */
	Map<String, Map<String, String>> of(Subject subject) {
		Map<String, Map<String, String>> known = new HashMap<>();
		this.jdbc.sql("""
				select v.field, v.normalised, v.target,
					exists (select 1 from app_user u where u.id::text = v.target) as is_user
				from value_mapping v where v.subject = ?
				""").param(subject.name()).query((rs, number) -> {
			Field field = this.catalogue.find(subject, rs.getString("field")).orElse(null);
			String target = rs.getString("target");
			if (field != null && isTarget(field, target, rs.getBoolean("is_user"))) {
				known.computeIfAbsent(field.key(), (key) -> new HashMap<>()).put(rs.getString("normalised"), target);
			}
			return number;
		}).list();
		return known;
	}

	private static boolean isTarget(Field field, String target, boolean isUser) {
		if (target.equals(StageRules.BLANK)) {
			return !field.required();
		}
		return (field.type() == FieldType.USER) ? isUser
				: field.options().stream().anyMatch((option) -> option.key().equals(target));
	}

	/**
	 * Keeps what a value means.
	 * @param target key of an option or id of a user; empty for a blank
	 * @return false where the field has no such option, or must not be blank
	 */
	boolean save(Field field, String raw, String target, @Nullable Long author) {
		boolean isUser = this.jdbc.sql("select exists (select 1 from app_user where id::text = ?)")
			.param(target)
			.query(Boolean.class)
			.single();
		if (!isTarget(field, target, isUser)) {
			return false;
		}
		this.jdbc.sql("""
				insert into value_mapping (subject, field, normalised, raw, target, created_by)
				values (?, ?, ?, ?, ?, ?)
				on conflict (subject, field, normalised) do update set target = excluded.target, raw = excluded.raw
				""")
			.params(List.of(field.subject().name(), field.key(), WrittenValue.normalise(raw), raw, target))
			.param(author)
			.update();
		return true;
	}

	List<ValueMapping> all() {
		return this.jdbc.sql("""
				select v.*, u.display_name from value_mapping v left join app_user u on u.id::text = v.target
				order by v.subject, v.field, v.raw
				""").query((rs, number) -> mapping(rs)).list();
	}

	/** Forgets one; empty where it has gone already. */
	Optional<ValueMapping> remove(long id) {
		return this.jdbc.sql("""
				with gone as (delete from value_mapping where id = ? returning *)
				select g.*, u.display_name from gone g left join app_user u on u.id::text = g.target
				""").param(id).query((rs, number) -> mapping(rs)).optional();
	}

	private ValueMapping mapping(ResultSet rs) throws SQLException {
		Subject subject = Subject.valueOf(rs.getString("subject"));
		String key = rs.getString("field");
		Optional<Field> field = this.catalogue.find(subject, key);
		boolean user = field.filter((each) -> each.type() == FieldType.USER).isPresent();
		return new ValueMapping(rs.getLong("id"), subject, key, field.orElse(null), rs.getString("raw"),
				rs.getString("target"), user ? rs.getString("display_name") : null);
	}

}
