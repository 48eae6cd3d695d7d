package org.kedang.web.explore;

import java.util.HashMap;
import java.util.Map;

import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.sales.Cell;
import org.kedang.analytics.sales.Dimension;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Subject;
import org.kedang.region.Regions;
import org.kedang.web.outlook.SegmentNames;
import org.kedang.web.support.Languages;
import org.kedang.web.support.RegionNames;
import org.kedang.web.support.Texts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the keys of dimensions are called in the reader's language.
 */
@Component
public class DimensionNames {

	private final Catalogue catalogue;

	private final ScoringRuns runs;

	private final SegmentNames segments;

	private final JdbcClient jdbc;

	private final Texts texts;

	DimensionNames(Catalogue catalogue, ScoringRuns runs, SegmentNames segments, JdbcClient jdbc, Texts texts) {
		this.catalogue = catalogue;
		this.runs = runs;
		this.segments = segments;
		this.jdbc = jdbc;
		this.texts = texts;
	}

	/** Names for one page, of people, teams and segments as they are called now. */
	public Names load(long run) {
		return new Names(run);
	}

	/** Names, looked up once a page. */
	public final class Names {

		private final long run;

		private final Map<Dimension, Map<String, String>> looked = new HashMap<>();

		private Names(long run) {
			this.run = run;
		}

		/** The dimension's own name. */
		public String of(Dimension dimension) {
			return DimensionNames.this.texts.text("explore.dimension." + dimension);
		}

		/** What a key is called. */
		public String of(Dimension dimension, String key) {
			Texts words = DimensionNames.this.texts;
			if (key.equals(Cell.REST)) {
				return words.text(dimension.isTime() ? "explore.earlier" : "explore.rest");
			}
			if (key.equals(Cell.NONE)) {
				return words.or("explore.none." + dimension, words.text("explore.none"));
			}
			return switch (dimension) {
				case KIND -> words.text("explore.kind." + key);
				case REGION -> region(key);
				case INDUSTRY -> option(Subject.CORPORATE, "industry", key);
				case SOURCE -> option(Subject.INDIVIDUAL, "sourceChannel", key);
				case CHANNEL -> option(Subject.TRANSACTION, "channel", key);
				case OWNER -> looked(dimension, "select id::text, display_name from app_user", key);
				case TEAM -> looked(dimension, "select id::text, name from team", key);
				case SEGMENT -> segment(key);
				default -> key;
			};
		}

		private String region(String key) {
			return Regions.find(key + "0000").map(RegionNames::own).orElse(key);
		}

		private String option(Subject subject, String field, String key) {
			return DimensionNames.this.catalogue.field(subject, field).optionLabel(key, Languages.isEnglish());
		}

		private String looked(Dimension dimension, String sql, String key) {
			return this.looked.computeIfAbsent(dimension, (missing) -> {
				Map<String, String> names = new HashMap<>();
				DimensionNames.this.jdbc.sql(sql).query((row) -> {
					names.put(row.getString(1), row.getString(2));
				});
				return names;
			}).getOrDefault(key, key);
		}

		private String segment(String key) {
			return this.looked.computeIfAbsent(Dimension.SEGMENT, (missing) -> {
				Map<String, String> names = new HashMap<>();
				DimensionNames.this.runs.find(this.run)
					.map((found) -> found.learnt())
					.ifPresent((learnt) -> learnt.segments()
						.forEach((each) -> names.put(Integer.toString(each.number()),
								each.number() + " " + DimensionNames.this.segments.of(each))));
				return names;
			}).getOrDefault(key, key);
		}

	}

}
