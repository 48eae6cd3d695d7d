package org.kedang.analytics;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.portrait.Bands;
import org.kedang.analytics.portrait.FreeWords;
import org.kedang.analytics.portrait.TagIndexBuilder;
import org.kedang.analytics.portrait.TagKind;
import org.kedang.region.Regions;

/**
 * Tags from the fields of archives: kind, province and city, age band, since when
 * somebody is known, choices, and words of likings.
 */
final class FactTags implements TagSource {

	private static final String ARCHIVES = """
			select c.id, c.kind, c.region, i.birth_date, c.acquired_on%s
			from customer c left join individual_customer i on i.id = c.id left join corporate_customer k on k.id = c.id
			order by c.id
			""";

	private static final int FIRST = 6;

	private final LocalDate day;

	private final List<FactColumns.Column> columns;

	private final RowsByCustomer archives;

	private final Map<String, List<String>> regions = new HashMap<>();

	FactTags(Connection reading, LocalDate day) throws SQLException {
		this.day = day;
		this.columns = FactColumns.of(reading);
		this.archives = new RowsByCustomer(reading, ARCHIVES.formatted(
				this.columns.stream().map((column) -> ", " + column.expression()).collect(Collectors.joining())));
	}

	@Override
	public void add(ScoreLine line, TagIndexBuilder tags) throws SQLException {
		if (!this.archives.moveTo(line.customer())) {
			return;
		}
		ResultSet row = this.archives.row();
		tags.add("kind:" + row.getString(2), TagKind.FACT, false);
		String region = row.getString(3);
		if (region != null) {
			for (String code : this.regions.computeIfAbsent(region, FactTags::regions)) {
				tags.add(code, TagKind.FACT, false);
			}
		}
		days(row, tags);
		for (int i = 0; i < this.columns.size(); i++) {
			String value = row.getString(FIRST + i);
			if (value != null) {
				add(this.columns.get(i), value, tags);
			}
		}
	}

	private static List<String> regions(String code) {
		return Stream
			.concat(Regions.provinceOf(code).map((province) -> "province:" + province.code()).stream(),
					Regions.cityOf(code).map((city) -> "city:" + city.code()).stream())
			.toList();
	}

	private void days(ResultSet row, TagIndexBuilder tags) throws SQLException {
		LocalDate born = row.getObject(4, LocalDate.class);
		LocalDate since = row.getObject(5, LocalDate.class);
		band("age:", (born != null) ? Bands.age(born, this.day) : null, true, tags);
		band("tenure:", (since != null) ? Bands.tenure(since, this.day) : null, false, tags);
	}

	private static void band(String family, @Nullable Integer start, boolean personal, TagIndexBuilder tags) {
		if (start != null) {
			tags.add(family + start, TagKind.FACT, personal);
		}
	}

	private static void add(FactColumns.Column column, String value, TagIndexBuilder tags) {
		if (column.words()) {
			FreeWords.of(value)
				.forEach((word) -> tags.addFree(column.family() + word, TagKind.PREFERENCE, column.personal()));
		}
		else {
			tags.add(column.family() + value, TagKind.FACT, column.personal());
		}
	}

	@Override
	public void close() throws SQLException {
		this.archives.close();
	}

}
