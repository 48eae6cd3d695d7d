package org.kedang.analytics.rfm;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.junit.jupiter.api.Assumptions;

/**
 * The orders of the real retailer's workbook, read here by a few lines of its own so that
 * the figures are checked without the product's reader. Tests are skipped where the file
 * is missing.
 */
public final class OnlineRetail {

	private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

	private final Map<OrderKey, Order> orders = new LinkedHashMap<>();

	private OnlineRetail() {
	}

	public static OnlineRetail read() throws IOException, XMLStreamException {
		OnlineRetail retail = new OnlineRetail();
		rows((row) -> {
			if (row.get('G') != null) {
				retail.add(row);
			}
		});
		return retail;
	}

	/** Every line of the workbook below its header, by the letter of the column. */
	public static void rows(Consumer<Map<Character, String>> reader) throws IOException, XMLStreamException {
		Path file = Path.of(System.getProperty("kedang.folder", ".."),
				"../shared/data/online-retail/online_retail.xlsx");
		Assumptions.assumeTrue(Files.isReadable(file), () -> "SKIPPED: no " + file);
		try (ZipFile zip = new ZipFile(file.toFile());
				InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
			readSheet(XMLInputFactory.newDefaultFactory().createXMLStreamReader(sheet), reader);
		}
	}

	private static void readSheet(XMLStreamReader xml, Consumer<Map<Character, String>> reader)
			throws XMLStreamException {
		Map<Character, String> row = new HashMap<>();
		char column = ' ';
		boolean header = true;
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamReader.START_ELEMENT) {
				switch (xml.getLocalName()) {
					case "c" -> column = xml.getAttributeValue(null, "r").charAt(0);
					case "v", "t" -> row.put(column, xml.getElementText());
					default -> {
					}
				}
			}
			else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
				if (!header) {
					reader.accept(row);
				}
				header = false;
				row.clear();
			}
		}
	}

	private void add(Map<Character, String> row) {
		LocalDate day = DAY_ZERO.plusDays((long) Double.parseDouble(row.get('E')));
		BigDecimal quantity = new BigDecimal(row.get('D'));
		BigDecimal price = BigDecimal.valueOf(Double.parseDouble(row.get('F')));
		this.orders
			.computeIfAbsent(new OrderKey(new BigDecimal(row.get('G')).intValueExact(), row.get('A')),
					(key) -> new Order())
			.add(day, quantity, price);
	}

	public Map<OrderKey, Order> orders() {
		return this.orders;
	}

	/**
	 * The customers' figures as of a day.
	 * @param net whether returns are taken off
	 */
	public Map<Integer, Row> customers(LocalDate asOf, boolean net) {
		Map<Integer, LocalDate> last = new HashMap<>();
		Map<Integer, Integer> purchases = new HashMap<>();
		Map<Integer, BigDecimal> amounts = new HashMap<>();
		this.orders.forEach((key, order) -> {
			if (order.net.signum() > 0) {
				last.merge(key.customer(), order.day, (one, other) -> one.isAfter(other) ? one : other);
				purchases.merge(key.customer(), 1, Integer::sum);
			}
			amounts.merge(key.customer(), net ? order.net : order.gross, BigDecimal::add);
		});
		Map<Integer, Row> rows = new LinkedHashMap<>();
		purchases.keySet()
			.stream()
			.sorted()
			.forEach((customer) -> rows.put(customer,
					new Row((int) (asOf.toEpochDay() - last.get(customer).toEpochDay()), purchases.get(customer),
							amounts.get(customer))));
		return rows;
	}

	/** An order belongs to a customer and an invoice number. */
	public record OrderKey(int customer, String invoice) {
	}

	/** The three figures of a customer. */
	public record Row(int recencyDays, int frequency, BigDecimal monetary) {
	}

	/** An order's sums. */
	public static final class Order {

		public LocalDate day = LocalDate.MIN;

		public BigDecimal net = BigDecimal.ZERO;

		public BigDecimal gross = BigDecimal.ZERO;

		public final List<BigDecimal[]> lines = new ArrayList<>();

		private void add(LocalDate lineDay, BigDecimal quantity, BigDecimal price) {
			this.day = lineDay.isAfter(this.day) ? lineDay : this.day;
			this.lines.add(new BigDecimal[] { quantity, price });
			this.net = this.net.add(quantity.multiply(price));
			if (quantity.signum() > 0 && price.signum() > 0) {
				this.gross = this.gross.add(quantity.multiply(price));
			}
		}

	}

}
