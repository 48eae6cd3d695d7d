package org.kedang.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kedang.region.Region.Level;

/**
 * The table as read from {@code regions.tsv}, which {@code src/main/scripts/regions.mjs}
 * writes.
 */
final class RegionTable {

	/** By code, in the order of the codes. */
	final Map<String, Region> regions;

	/** Children in force, by the parent's code. */
	final Map<String, List<Region>> children = new LinkedHashMap<>();

	RegionTable() {
		Map<String, String[]> rows = rows();
		Map<String, Region> table = new LinkedHashMap<>(rows.size() * 2);
		for (Map.Entry<String, String[]> row : rows.entrySet()) {
			Region region = region(row.getKey(), row.getValue(), rows);
			table.put(region.code(), region);
			if (region.parent() != null && !region.historical()) {
				this.children.computeIfAbsent(region.parent(), (key) -> new ArrayList<>()).add(region);
			}
		}
		this.regions = Collections.unmodifiableMap(table);
		this.children.replaceAll((key, value) -> List.copyOf(value));
	}

	private static Region region(String code, String[] row, Map<String, String[]> rows) {
		Level level = level(code);
		String abolished = (row.length > 2 && !row[2].isEmpty()) ? row[2] : null;
		String areaCode = (row.length > 3) ? row[3] : null;
		return new Region(code, row[1], ShortNames.of(row[1], level), level, parent(code, level, rows), abolished,
				areaCode);
	}

	private static Level level(String code) {
		if (code.endsWith("0000")) {
			return Level.PROVINCE;
		}
		return code.endsWith("00") ? Level.CITY : Level.COUNTY;
	}

	private static @Nullable String parent(String code, Level level, Map<String, String[]> rows) {
		if (level == Level.PROVINCE) {
			return null;
		}
		String city = code.substring(0, 4) + "00";
		return (level == Level.COUNTY && rows.containsKey(city)) ? city : code.substring(0, 2) + "0000";
	}

	private static Map<String, String[]> rows() {
		Map<String, String[]> rows = new LinkedHashMap<>();
		InputStream stream = Objects.requireNonNull(RegionTable.class.getResourceAsStream("regions.tsv"));
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				if (!line.startsWith("#")) {
					String[] row = line.split("\t");
					rows.put(row[0], row);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return rows;
	}

}
