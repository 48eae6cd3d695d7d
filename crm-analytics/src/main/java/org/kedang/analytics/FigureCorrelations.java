package org.kedang.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How figures of customers go together.
 */
@Component
public class FigureCorrelations {

	private final JdbcClient jdbc;

	FigureCorrelations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Each two figures once, the one that stands first among the figures first; empty for
	 * runs of earlier versions.
	 */
	public List<FigureCorrelation> all(long run) {
		return this.jdbc.sql("select * from figure_correlation where run_id = ?")
			.param(run)
			.query((row, number) -> correlation(row))
			.list();
	}

	/** Two different figures. */
	public Optional<FigureCorrelation> of(long run, CustomerFigure x, CustomerFigure y) {
		boolean inOrder = x.ordinal() < y.ordinal();
		return this.jdbc.sql("select * from figure_correlation where run_id = ? and first = ? and second = ?")
			.param(run)
			.param((inOrder ? x : y).name())
			.param((inOrder ? y : x).name())
			.query((row, number) -> correlation(row))
			.optional()
			.map((found) -> inOrder ? found : found.swapped());
	}

	/** Some customers who have both figures, the same ones every time. */
	public List<Point> points(long run, CustomerFigure x, CustomerFigure y) {
		return this.jdbc.sql("""
				select c.number, c.name, f.figures[:x] as x, f.figures[:y] as y from figure_sample f
				join customer c on c.id = f.customer_id
				where f.run_id = :run and f.figures[:x] is not null and f.figures[:y] is not null
				order by f.place limit :limit
				""")
			.param("run", run)
			.param("x", x.ordinal() + 1)
			.param("y", y.ordinal() + 1)
			.param("limit", SampleRows.EACH)
			.query((row, number) -> new Point(row.getString("number"), row.getString("name"), row.getDouble("x"),
					row.getDouble("y")))
			.list();
	}

	/**
	 * Those who have both figures, by a run's scores and the archives as they are, in the
	 * order in which archives were made.
	 * @param after the id of the last one of the page before; 0 for the first page
	 * @param limit how many at most
	 */
	public List<Both> both(long run, CustomerFigure x, CustomerFigure y, long after, int limit) {
		return this.jdbc
			.sql("""
					select * from (select c.id, c.number, c.name, u.display_name as owner, %s as x, %s as y %s where c.id > :after) b
					where b.x > '-Infinity' and b.x < 'Infinity' and b.y > '-Infinity' and b.y < 'Infinity'
					order by b.id limit :limit
					"""
				.formatted(x.sql(), y.sql(), CustomerColumns.FROM.formatted(run)))
			.param("after", after)
			.param("limit", limit)
			.query((row, number) -> new Both(row.getLong("id"), row.getString("owner"),
					new Point(row.getString("number"), row.getString("name"), row.getDouble("x"), row.getDouble("y"))))
			.list();
	}

	private static FigureCorrelation correlation(ResultSet row) throws SQLException {
		return new FigureCorrelation(CustomerFigure.valueOf(row.getString("first")),
				CustomerFigure.valueOf(row.getString("second")), row.getInt("customers"), row.getInt("sampled"),
				ScoringRunRows.JSON.readValue(row.getString("pearson"), Coefficient.class),
				ScoringRunRows.JSON.readValue(row.getString("spearman"), Coefficient.class));
	}

	/**
	 * One of those who have both figures.
	 *
	 * @param owner who looks after the customer; null in the pool
	 */
	public record Both(long id, @Nullable String owner, Point point) {
	}

	/**
	 * One customer in a scatter.
	 */
	public record Point(String number, String name, double x, double y) {
	}

}
