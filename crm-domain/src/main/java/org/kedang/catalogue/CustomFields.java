package org.kedang.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The administrator's own fields. They are read often and change seldom: a list read less
 * than five seconds ago is taken as it is, so that several nodes see a change soon.
 */
@Component
public class CustomFields {

	private static final Duration FRESH = Duration.ofSeconds(5);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	private final Clock clock;

	private volatile @Nullable Snapshot snapshot;

	CustomFields(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The fields of a subject, the built-in ones and the administrator's own. */
	SubjectFields with(Subject subject) {
		return subject.isCustomer() ? all().getOrDefault(subject, SubjectFields.NONE) : Catalogue.known(subject);
	}

	/**
	 * Adds a field.
	 * @throws org.springframework.dao.DuplicateKeyException if the subject has that key
	 */
	public void add(CustomFieldDraft draft, long author) {
		this.jdbc.sql("""
				insert into custom_field (subject, key, category, label_zh, label_en, type, options, required,
				                          sensitivity, filterable, position, created_by)
				values (:subject, :key, :category, :labelZh, :labelEn, :type, :options::jsonb, :required,
				        :sensitivity, :filterable, (select coalesce(max(position), 0) + 1 from custom_field), :author)
				""")
			.param("subject", draft.subject().name())
			.param("key", draft.key())
			.param("category", draft.category())
			.param("labelZh", draft.labelZh())
			.param("labelEn", draft.labelEn())
			.param("type", draft.type().name())
			.param("options", JSON.writeValueAsString(draft.options()))
			.param("required", draft.required())
			.param("sensitivity", draft.sensitivity().name())
			.param("filterable", draft.filterable())
			.param("author", author)
			.update();
		forget();
	}

	/**
	 * Takes a field out of all pages; its values stay and return with it.
	 */
	public void retire(Subject subject, String key, boolean retired) {
		this.jdbc.sql("update custom_field set retired = ? where subject = ? and key = ?")
			.params(retired, subject.name(), key)
			.update();
		forget();
	}

	/** All of them, the retired ones too, in the order in which they were added. */
	public List<CustomField> everything() {
		return this.jdbc.sql("select * from custom_field order by position, id")
			.query((rs, row) -> new CustomField(field(rs), rs.getBoolean("retired")))
			.list();
	}

	private void forget() {
		this.snapshot = null;
	}

	private Map<Subject, SubjectFields> all() {
		Snapshot current = this.snapshot;
		Instant now = this.clock.instant();
		if (current == null || current.readAt().plus(FRESH).isBefore(now)) {
			current = new Snapshot(now, read());
			this.snapshot = current;
		}
		return current.fields();
	}

	private Map<Subject, SubjectFields> read() {
		List<Field> custom = this.jdbc.sql("select * from custom_field where not retired order by position, id")
			.query((rs, row) -> field(rs))
			.list();
		Map<Subject, SubjectFields> all = new EnumMap<>(Subject.class);
		for (Subject subject : Subject.values()) {
			if (subject.isCustomer()) {
				all.put(subject, SubjectFields.of(Catalogue.builtIn(subject),
						custom.stream().filter((field) -> field.subject() == subject).toList()));
			}
		}
		return all;
	}

	private static Field field(ResultSet rs) throws SQLException {
		Subject subject = Subject.valueOf(rs.getString("subject"));
		String key = rs.getString("key");
		List<Option> options = JSON.readValue(rs.getString("options"), new TypeReference<List<Option>>() {
		});
		Category category = Catalogue.builtIn(subject)
			.stream()
			.map(Field::category)
			.filter((each) -> each.key().equals(string(rs, "category")))
			.findFirst()
			.orElse(new Category("other", "其他信息", "Other"));
		return new Field(subject, key, category, rs.getString("label_zh"), rs.getString("label_en"),
				FieldType.valueOf(rs.getString("type")), options, Storage.CUSTOM, "custom", "custom." + key,
				rs.getBoolean("required"), Sensitivity.valueOf(rs.getString("sensitivity")),
				rs.getBoolean("filterable"), false, false, 0, List.of(), "");
	}

	private static String string(ResultSet rs, String column) {
		try {
			return rs.getString(column);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Snapshot(Instant readAt, Map<Subject, SubjectFields> fields) {
	}

}
