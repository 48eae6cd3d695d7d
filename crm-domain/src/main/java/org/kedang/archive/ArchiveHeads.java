package org.kedang.archive;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Subject;
import org.kedang.database.Moments;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The heads of all archives. An archive out of the reader's sight is not there at all.
 */
@Component
public class ArchiveHeads {

	private static final String HEAD = """
			select c.id, c.number, c.name, c.kind, c.status, c.owner_id, o.display_name as owner_name, c.region,
			       c.acquired_on, c.completeness, c.minimal, c.version, c.created_at, b.display_name as creator,
			       c.updated_at, f.first_purchase_on, f.last_purchase_on, coalesce(f.purchases, 0) as purchases,
			       coalesce(f.orders, 0) as orders, coalesce(f.net_amount, 0) as net_amount,
			       coalesce(f.gross_amount, 0) as gross_amount, f.last_contact_on,
			       array(select t.name from customer_tag ct join tag t on t.id = ct.tag_id
			             where ct.customer_id = c.id order by t.name) as tags
			from customer c
			left join customer_figures f on f.customer_id = c.id
			left join app_user o on o.id = c.owner_id
			left join app_user b on b.id = c.created_by
			where c.id = coalesce((select id from customer where number = :number),
				(select customer_id from customer_alias where number = :number))
			""";

	private static final String RFM = """
			select s.*, run.as_of from current_scoring now
			join scoring_run run on run.id = now.run_id
			join rfm_score s on s.run_id = now.run_id and s.customer_id = ?
			""";

	private static final String GRADES = """
			select kind, grade, source, rule_version, since, reason, expires_on from customer_grade
			where customer_id = ? and until is null order by array_position('{VALUE,CREDIT,RELATIONSHIP}', kind)
			""";

	private final JdbcClient jdbc;

	private final Catalogue catalogue;

	ArchiveHeads(JdbcClient jdbc, Catalogue catalogue) {
		this.jdbc = jdbc;
		this.catalogue = catalogue;
	}

	/**
	 * The head of the archive with this customer number, if the reader sees that
	 * customer. The number of a customer that was merged finds the survivor, who has
	 * another one.
	 */
	@Transactional(readOnly = true)
	public Optional<ArchiveHead> find(String number, Reader reader) {
		return this.jdbc.sql(HEAD)
			.param("number", number)
			.query((row, at) -> head(row))
			.optional()
			.filter((head) -> reader.sees(head.ownerId()))
			.map((head) -> reader.seesPlain(this.catalogue.field(head.subject(), "region")) ? head
					: head.withoutRegion());
	}

	private ArchiveHead head(ResultSet row) throws SQLException {
		long id = row.getLong("id");
		Array tags = row.getArray("tags");
		return new ArchiveHead(id, row.getString("number"), row.getString("name"),
				Subject.ofKind(row.getString("kind")), row.getString("status"), row.getObject("owner_id", Long.class),
				row.getString("owner_name"), row.getString("region"), row.getObject("acquired_on", LocalDate.class),
				row.getInt("completeness"), row.getBoolean("minimal"), row.getInt("version"),
				Moments.of(row, "created_at"), row.getString("creator"), Moments.of(row, "updated_at"), figures(row),
				rfm(id), grades(id), List.of((String[]) tags.getArray()));
	}

	private @Nullable Rfm rfm(long id) {
		return this.jdbc.sql(RFM).param(id).query((row, at) -> rfm(row)).optional().orElse(null);
	}

	private List<CurrentGrade> grades(long id) {
		return this.jdbc.sql(GRADES).param(id).query((row, at) -> grade(row)).list();
	}

	private static Figures figures(ResultSet row) throws SQLException {
		return new Figures(row.getObject("first_purchase_on", LocalDate.class),
				row.getObject("last_purchase_on", LocalDate.class), row.getInt("purchases"), row.getInt("orders"),
				row.getBigDecimal("net_amount"), row.getBigDecimal("gross_amount"),
				row.getObject("last_contact_on", LocalDate.class));
	}

	private static Rfm rfm(ResultSet row) throws SQLException {
		return new Rfm(row.getLong("run_id"), row.getObject("as_of", LocalDate.class), row.getInt("recency_days"),
				row.getInt("frequency"), row.getBigDecimal("monetary"), row.getInt("r"), row.getInt("f"),
				row.getInt("m"), row.getInt("class"), row.getString("value_grade"), row.getInt("rank"),
				row.getBigDecimal("cumulative_share"));
	}

	private static CurrentGrade grade(ResultSet row) throws SQLException {
		return new CurrentGrade(row.getString("kind"), row.getString("grade"), "HAND".equals(row.getString("source")),
				row.getString("rule_version"), Moments.of(row, "since"), row.getString("reason"),
				row.getObject("expires_on", LocalDate.class));
	}

}
