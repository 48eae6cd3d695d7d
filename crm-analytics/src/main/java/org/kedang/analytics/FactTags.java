package org.kedang.analytics;

import java.sql.Connection;
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

	/** So many values and their tags are remembered; people write others freely. */
	private static final int MOST = 50_000;

	private final LocalDate day;

	private final List<FactColumns.Column> columns;

	private final BinaryCopy archives;

	/** The customer whose row it is. */
	private long customer = Long.MIN_VALUE;

	private final List<Map<String, List<String>>> codes;

	private int remembered;

	private final Map<String, List<String>> regions = new HashMap<>();

	FactTags(Connection reading, LocalDate day) throws SQLException {
		this.day = day;
		this.columns = FactColumns.of(reading);
		this.codes = this.columns.stream().<Map<String, List<String>>>map((column) -> new HashMap<>()).toList();
		this.archives = new BinaryCopy(reading,
				ARCHIVES.formatted(this.columns.stream()
					.map((column) -> ", (" + column.expression() + ")::text")
					.collect(Collectors.joining())));
	}

	@Override
	public void add(ScoreLine line, TagIndexBuilder tags) throws SQLException {
		while (this.customer < line.customer()) {
			this.customer = this.archives.next() ? this.archives.bigint() : Long.MAX_VALUE;
		}
		if (this.customer == line.customer()) {
			add(tags);
		}
	}

	private void add(TagIndexBuilder tags) {
		tags.add("I".equals(this.archives.text()) ? "kind:I" : "kind:C", TagKind.FACT, false);
		String region = this.archives.text();
		if (region != null) {
			for (String code : this.regions.computeIfAbsent(region, FactTags::regions)) {
				tags.add(code, TagKind.FACT, false);
			}
		}
		days(tags);
		for (int i = 0; i < this.columns.size(); i++) {
			String value = this.archives.text();
			if (value != null) {
				add(i, value, tags);
			}
		}
	}

	private static List<String> regions(String code) {
		return Stream
			.concat(Regions.provinceOf(code).map((province) -> "province:" + province.code()).stream(),
					Regions.cityOf(code).map((city) -> "city:" + city.code()).stream())
			.toList();
	}

	private void days(TagIndexBuilder tags) {
		LocalDate born = this.archives.day();
		LocalDate since = this.archives.day();
		band("age:", (born != null) ? Bands.age(born, this.day) : null, true, tags);
		band("tenure:", (since != null) ? Bands.tenure(since, this.day) : null, false, tags);
	}

	private static void band(String family, @Nullable Integer start, boolean personal, TagIndexBuilder tags) {
		if (start != null) {
			tags.add(family + start, TagKind.FACT, personal);
		}
	}

	private void add(int index, String value, TagIndexBuilder tags) {
		FactColumns.Column column = this.columns.get(index);
		List<String> told = this.codes.get(index).get(value);
		if (told == null) {
			told = codes(column, value);
			if (this.remembered++ < MOST) {
				this.codes.get(index).put(value, told);
			}
		}
		for (String code : told) {
			if (column.words()) {
				tags.addFree(code, TagKind.PREFERENCE, column.personal());
			}
			else {
				tags.add(code, TagKind.FACT, column.personal());
			}
		}
	}

	private static List<String> codes(FactColumns.Column column, String value) {
		return (column.words() ? FreeWords.of(value) : List.of(value)).stream()
			.map((each) -> column.family() + each)
			.toList();
	}

	@Override
	public void close() throws SQLException {
		this.archives.close();
	}

}
