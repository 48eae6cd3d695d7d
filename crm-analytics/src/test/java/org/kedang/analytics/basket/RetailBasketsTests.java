package org.kedang.analytics.basket;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A real retailer's invoices as baskets, those of unknown customers too. */
class RetailBasketsTests {

	private static final Groceries RETAIL = new Groceries();

	@BeforeAll
	static void read() throws IOException, XMLStreamException {
		Path file = Path.of(System.getProperty("kedang.folder", ".."),
				"../shared/data/online-retail/online_retail.xlsx");
		Assumptions.assumeTrue(Files.isReadable(file), () -> "SKIPPED: no " + file);
		Map<String, Set<String>> invoices = new LinkedHashMap<>();
		try (ZipFile zip = new ZipFile(file.toFile());
				InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
			readLines(XMLInputFactory.newDefaultFactory().createXMLStreamReader(sheet), invoices);
		}
		invoices.values().forEach(RETAIL::add);
	}

	private static void readLines(XMLStreamReader xml, Map<String, Set<String>> invoices) throws XMLStreamException {
		Map<Character, String> row = new HashMap<>();
		char column = ' ';
		while (xml.hasNext()) {
			if (xml.next() == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
				if (!row.get('D').equals("Quantity") && Double.parseDouble(row.get('D')) > 0
						&& Double.parseDouble(row.get('F')) > 0) {
					invoices.computeIfAbsent(row.get('A'), (invoice) -> new TreeSet<>()).add(row.get('B'));
				}
			}
			else if (xml.isStartElement()) {
				switch (xml.getLocalName()) {
					case "row" -> row.clear();
					case "c" -> column = xml.getAttributeValue(null, "r").charAt(0);
					case "v", "t" -> row.put(column, xml.getElementText());
					default -> {
					}
				}
			}
		}
	}

	@Test
	void a_retailers_rules_are_those_of_the_reference() {
		assertThat(RETAIL.baskets().size()).isEqualTo(19_960);
		assertThat(RETAIL.baskets().leftOut()).isZero();
		assertThat(RETAIL.products()).isEqualTo(3922);
		FrequentItemSets common = FrequentItemSets.of(RETAIL.baskets(), new MiningLimits(400, 8, 100_000));
		assertThat(common.size()).isEqualTo(385);
		assertThat(AssociationRules.of(common, 0.5)).hasSize(59);
		FrequentItemSets rarer = FrequentItemSets.of(RETAIL.baskets(), new MiningLimits(200, 8, 100_000));
		assertThat(rarer.size()).isEqualTo(2026);
		assertThat(AssociationRules.of(rarer, 0.5)).hasSize(919);
		assertThat(AssociationRules.of(rarer, 0.8)).hasSize(111);
	}

}
