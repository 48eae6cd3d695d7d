package org.kedang.analytics.basket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/**
 * Named products as numbers, and the baskets of a real grocer's where the file is there.
 */
final class Groceries {

	private final Map<String, Integer> numbers = new LinkedHashMap<>();

	private final Baskets baskets = new Baskets(2000);

	static Groceries read() throws IOException {
		Path file = Path.of(System.getProperty("kedang.folder", ".."), "../shared/data/analytics/groceries.csv");
		Assumptions.assumeTrue(Files.isReadable(file), () -> "SKIPPED: no " + file);
		Groceries groceries = new Groceries();
		for (String line : Files.readAllLines(file)) {
			groceries.add(Stream.of(line.split(",")).map(String::trim).toList());
		}
		return groceries;
	}

	void add(Iterable<String> products) {
		List<Integer> basket = new ArrayList<>();
		products.forEach((product) -> basket.add(this.numbers.computeIfAbsent(product, (name) -> this.numbers.size())));
		this.baskets.add(basket.stream().mapToInt(Integer::intValue).toArray());
	}

	Baskets baskets() {
		return this.baskets;
	}

	int products() {
		return this.numbers.size();
	}

	String name(int product) {
		return List.copyOf(this.numbers.keySet()).get(product);
	}

}
