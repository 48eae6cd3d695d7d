package org.kedang.analytics.basket;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import javax.xml.stream.XMLStreamException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kedang.analytics.rfm.OnlineRetail;

import static org.assertj.core.api.Assertions.assertThat;

/** A real retailer's invoices as baskets, those of unknown customers too. */
class RetailBasketsTests {

	private static final Groceries RETAIL = new Groceries();

	@BeforeAll
	static void read() throws IOException, XMLStreamException {
		Map<String, Set<String>> invoices = new LinkedHashMap<>();
		OnlineRetail.rows((row) -> {
			if (Double.parseDouble(row.get('D')) > 0 && Double.parseDouble(row.get('F')) > 0) {
				invoices.computeIfAbsent(row.get('A'), (invoice) -> new TreeSet<>()).add(row.get('B'));
			}
		});
		invoices.values().forEach(RETAIL::add);
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
