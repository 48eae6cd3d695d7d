package org.kedang.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.kedang.analytics.sales.Cell;
import org.kedang.analytics.sales.Dimension;
import org.kedang.analytics.sales.KeyCustomer;
import org.kedang.analytics.sales.SalesCube;
import org.kedang.database.CopyText;

import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Stores counted sales in place of the earlier ones, in the caller's transaction: whoever
 * reads meanwhile sees the earlier ones.
 */
final class SalesStore {

	private final Connection connection;

	SalesStore(Connection connection) {
		this.connection = connection;
	}

	void store(SalesCube cube, SalesOrders orders, SalesCustomers customers) throws SQLException {
		execute("delete from sales_cell");
		copy("sales_cell", (lines) -> cube
			.forEach((rows, columns, year, cell) -> write(() -> line(lines, rows, columns, year, cell))));
		execute("delete from key_customer");
		copy("key_customer", (lines) -> orders.margins()
			.forEach((each) -> write(() -> line(lines, customers.id(each.number()), each))));
		execute("analyze sales_cell, key_customer");
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private void copy(String table, CopyText.Rows rows) throws SQLException {
		CopyText.copy(this.connection, "copy " + table + " from stdin", rows);
	}

	private static void line(CopyText lines, Dimension rows, Dimension columns, int year, Cell cell)
			throws SQLException, IOException {
		lines.add(rows.name())
			.add(columns.name())
			.add(year)
			.add(cell.row())
			.add(cell.column())
			.add(cell.amount())
			.add(cell.orders())
			.add(cell.customers())
			.add(cell.newcomers())
			.add(cell.costed())
			.add(cell.cost())
			.add(cell.overdue())
			.add(cell.contacts())
			.end();
	}

	private static void line(CopyText lines, long customer, KeyCustomer each) throws SQLException, IOException {
		lines.add(each.rank())
			.add(customer)
			.add(each.amount())
			.add(each.costed())
			.add(each.margin())
			.add(BigDecimal.valueOf(each.cumulativeShare()))
			.end();
	}

	/**
	 * Cells and customers are handed to functions that may not throw checked exceptions.
	 */
	private static void write(Line line) {
		try {
			line.write();
		}
		catch (SQLException ex) {
			throw new UncategorizedSQLException("storing sales", null, ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@FunctionalInterface
	private interface Line {

		void write() throws SQLException, IOException;

	}

}
