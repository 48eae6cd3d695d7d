package org.kedang.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Subject;
import org.kedang.customer.IdentityNumbers;
import org.kedang.database.Moments;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cells that were corrected in the page, kept with their import: reading takes them
 * for what the file says.
 */
@Component
class Corrections {

	private final JdbcClient jdbc;

	private final IdentityNumbers identityNumbers;

	private final Catalogue catalogue;

	private final Clock clock;

	Corrections(JdbcClient jdbc, IdentityNumbers identityNumbers, Catalogue catalogue, Clock clock) {
		this.jdbc = jdbc;
		this.identityNumbers = identityNumbers;
		this.catalogue = catalogue;
		this.clock = clock;
	}

	/**
	 * Keeps what a cell says now; what it said in the file stays what it was at first.
	 * @param was what it says in the file
	 */
	void save(long id, int part, int row, Field field, String value, @Nullable String was, @Nullable Long author) {
		boolean identity = field.type() == FieldType.IDENTITY_NUMBER && !value.isBlank();
		this.jdbc
			.sql("""
					insert into import_correction (import_id, part, row, field, value, secret, was, corrected_by, corrected_at)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?)
					on conflict (import_id, part, row, field) do update set value = excluded.value,
						secret = excluded.secret, taken_up = false, corrected_by = excluded.corrected_by,
						corrected_at = excluded.corrected_at
					""")
			.param(id)
			.param(part)
			.param(row)
			.param(field.key())
			.param(identity ? null : value)
			.param(identity ? this.identityNumbers.encrypt(value) : null)
			.param(field.isSecret() ? null : was)
			.param(author)
			.param(OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
	}

	/** Text by field key, by row number. */
	Map<Integer, Map<String, String>> of(long id, int part) {
		Map<Integer, Map<String, String>> rows = new HashMap<>();
		this.jdbc.sql("select row, field, value, secret from import_correction where import_id = ? and part = ?")
			.params(id, part)
			.query((rs, number) -> rows.computeIfAbsent(rs.getInt("row"), (row) -> new HashMap<>())
				.put(rs.getString("field"), text(rs)))
			.list();
		return rows;
	}

	private String text(ResultSet rs) throws SQLException {
		byte[] secret = rs.getBytes("secret");
		return (secret != null) ? this.identityNumbers.decrypt(secret) : Objects.requireNonNull(rs.getString("value"));
	}

	/** The parts whose rows have to be read again. */
	Set<Integer> waiting(long id) {
		return new TreeSet<>(
				this.jdbc.sql("select distinct part from import_correction where import_id = ? and not taken_up")
					.param(id)
					.query(Integer.class)
					.list());
	}

	/** How many rows have been corrected since they were read. */
	int waitingRows(long id) {
		return this.jdbc
			.sql("select count(distinct (part, row)) from import_correction where import_id = ? and not taken_up")
			.param(id)
			.query(Integer.class)
			.single();
	}

	void takenUp(long id, int part) {
		this.jdbc.sql("update import_correction set taken_up = true where import_id = ? and part = ? and not taken_up")
			.params(id, part)
			.update();
	}

	/** All of an import by part and row. */
	List<Correction> list(long id, int limit) {
		return this.jdbc.sql("""
				select c.*, p.subject, p.sheet_name, u.display_name from import_correction c
				join import_part p on p.import_id = c.import_id and p.part = c.part
				left join app_user u on u.id = c.corrected_by
				where c.import_id = ? order by c.part, c.row, c.field limit ?
				""").params(id, limit).query((rs, number) -> correction(rs)).list();
	}

	private Correction correction(ResultSet rs) throws SQLException {
		String key = rs.getString("field");
		Field field = this.catalogue.find(Subject.valueOf(rs.getString("subject")), key).orElse(null);
		boolean secret = field == null || field.isSecret();
		return new Correction(rs.getInt("part"), rs.getString("sheet_name"), rs.getInt("row"), key, field,
				rs.getString("was"), secret ? null : rs.getString("value"), rs.getString("display_name"),
				Moments.of(rs, "corrected_at"));
	}

}
