package org.kedang.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.kedang.analytics.sales.Cell;
import org.kedang.analytics.sales.Dimension;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads counted sales: some hundred cells by an index.
 */
@Component
public class SalesCells {

	private final JdbcClient jdbc;

	SalesCells(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Every cell of two dimensions, rows and columns as they are asked for.
	 * @param year 0 for all years; with times always all
	 */
	public List<Cell> of(Dimension rows, Dimension columns, int year) {
		if (columns.pairsWith(rows)) {
			return of(columns, rows, year).stream().map(Cell::turned).toList();
		}
		return this.jdbc.sql("select * from sales_cell where rows_by = ? and columns_by = ? and year = ?")
			.param(rows.name())
			.param(columns.name())
			.param(columns.isTime() ? 0 : year)
			.query(SalesCells::cell)
			.list();
	}

	/** The cells of one key of a dimension, by month. */
	public List<Cell> months(Dimension dimension, String key) {
		return this.jdbc.sql("""
				select * from sales_cell
				where rows_by = ? and columns_by = 'MONTH' and year = 0 and row_key = ? order by column_key
				""").param(dimension.name()).param(key).query(SalesCells::cell).list();
	}

	/** The years in which anything was sold, the latest first. */
	public List<Integer> years() {
		return this.jdbc.sql("""
				select column_key::int from sales_cell
				where rows_by = 'ALL' and columns_by = 'YEAR' and year = 0 and orders > 0 order by 1 desc
				""").query(Integer.class).list();
	}

	/**
	 * Everything together.
	 * @param year 0 for all years
	 */
	public List<Cell> total(int year) {
		return of(Dimension.ALL, Dimension.KIND, year);
	}

	private static Cell cell(ResultSet row, int number) throws SQLException {
		return new Cell(row.getString("row_key"), row.getString("column_key"), row.getBigDecimal("amount"),
				row.getLong("orders"), row.getLong("customers"), row.getLong("newcomers"), row.getBigDecimal("costed"),
				row.getBigDecimal("cost"), row.getBigDecimal("overdue"), row.getLong("contacts"));
	}

}
