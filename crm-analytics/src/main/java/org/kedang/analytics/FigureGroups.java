package org.kedang.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.compare.Spread;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How figures are spread in groups of customers, and one customer's own figures.
 */
@Component
public class FigureGroups {

	private final JdbcClient jdbc;

	FigureGroups(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A figure in all groups, those with most customers first. */
	public List<FigureGroup> of(long run, CustomerFigure figure, CustomerGrouping grouping) {
		return this.jdbc.sql("""
				select * from figure_group where run_id = ? and figure = ? and grouping = ?
				order by customers + lacking desc, key
				""").param(run).param(figure.name()).param(grouping.name()).query((row, number) -> group(row)).list();
	}

	/** All figures in one group. */
	public Map<CustomerFigure, FigureGroup> of(long run, CustomerGrouping grouping, String key) {
		Map<CustomerFigure, FigureGroup> groups = new EnumMap<>(CustomerFigure.class);
		this.jdbc.sql("select * from figure_group where run_id = ? and grouping = ? and key = ?")
			.param(run)
			.param(grouping.name())
			.param(key)
			.query((row) -> {
				groups.put(CustomerFigure.valueOf(row.getString("figure")), group(row));
			});
		return groups;
	}

	/**
	 * One customer's figures and groups by the run's scores, and by the archive as it is.
	 * @param customer the customer's id
	 */
	public Optional<Own> own(long run, long customer) {
		StringBuilder columns = new StringBuilder();
		for (CustomerFigure figure : CustomerFigure.values()) {
			columns.append(figure.sql()).append(" as ").append(figure.name()).append(", ");
		}
		for (CustomerGrouping grouping : CustomerGrouping.values()) {
			columns.append(grouping.sql()).append(" as by_").append(grouping.name()).append(", ");
		}
		return this.jdbc
			.sql("select " + columns + "c.number, c.name " + CustomerColumns.FROM.formatted(run) + " where c.id = ?")
			.param(customer)
			.query((row, number) -> own(row))
			.optional();
	}

	private static Own own(ResultSet row) throws SQLException {
		Map<CustomerFigure, Double> figures = new EnumMap<>(CustomerFigure.class);
		for (CustomerFigure figure : CustomerFigure.values()) {
			double value = row.getDouble(figure.name());
			if (!row.wasNull() && Double.isFinite(value)) {
				figures.put(figure, value);
			}
		}
		Map<CustomerGrouping, String> groups = new EnumMap<>(CustomerGrouping.class);
		for (CustomerGrouping grouping : CustomerGrouping.values()) {
			groups.put(grouping, row.getString("by_" + grouping.name()));
		}
		return new Own(row.getString("number"), row.getString("name"), figures, groups);
	}

	private static FigureGroup group(ResultSet row) throws SQLException {
		return new FigureGroup(row.getString("key"), row.getInt("lacking"), spread(row));
	}

	private static @Nullable Spread spread(ResultSet row) throws SQLException {
		return (row.getInt("customers") == 0) ? null
				: new Spread(row.getInt("customers"), row.getDouble("mean"), row.getDouble("least"),
						row.getDouble("tenth"), row.getDouble("quarter"), row.getDouble("median"),
						row.getDouble("three_quarters"), row.getDouble("nine_tenths"), row.getDouble("most"));
	}

	/**
	 * One customer.
	 *
	 * @param figures those that are known
	 * @param groups the keys of the customer's groups
	 */
	public record Own(String number, String name, Map<CustomerFigure, Double> figures,
			Map<CustomerGrouping, String> groups) {

		/** The key of the customer's group, empty where it is not known. */
		public String key(CustomerGrouping grouping) {
			return this.groups.getOrDefault(grouping, CustomerGrouping.UNKNOWN);
		}

	}

}
