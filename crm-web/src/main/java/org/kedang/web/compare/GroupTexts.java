package org.kedang.web.compare;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Teams;
import org.kedang.access.Users;
import org.kedang.analytics.CustomerGrouping;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.rfm.RfmClass;
import org.kedang.catalogue.Subject;
import org.kedang.region.Regions;
import org.kedang.web.field.FieldTexts;
import org.kedang.web.outlook.SegmentNames;
import org.kedang.web.support.RegionNames;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;

/**
 * What groups of customers are called, and where their rosters are.
 */
@Component
class GroupTexts {

	private final Texts texts;

	private final FieldTexts fields;

	private final SegmentNames segments;

	private final Users users;

	private final Teams teams;

	GroupTexts(Texts texts, FieldTexts fields, SegmentNames segments, Users users, Teams teams) {
		this.texts = texts;
		this.fields = fields;
		this.segments = segments;
		this.users = users;
		this.teams = teams;
	}

	/** A group's name. */
	String name(ScoringRun run, CustomerGrouping grouping, String key) {
		if (key.equals(CustomerGrouping.UNKNOWN)) {
			return this.texts.text("compare.unknown." + grouping);
		}
		return switch (grouping) {
			case ALL -> this.texts.text("compare.all");
			case KIND -> this.texts.text("ranking.kind." + key);
			case REGION -> Regions.provinceOf(key).map(RegionNames::own).orElse(key);
			case INDUSTRY, SOURCE -> this.fields.option(Subject.CORPORATE,
					(grouping == CustomerGrouping.SOURCE) ? "sourceChannel" : "industry", key);
			case RFM_CLASS -> this.texts.text("rfm.class." + RfmClass.numbered(Integer.parseInt(key)));
			case VALUE_GRADE -> key;
			case SEGMENT -> this.segments.of(run, Integer.parseInt(key));
			case OWNER -> this.users.findById(Long.parseLong(key)).map((user) -> user.displayName()).orElse(key);
			case TEAM -> this.teams.findById(Long.parseLong(key)).map((team) -> team.name()).orElse(key);
		};
	}

	/** The address of the roster of a group; null where a roster cannot show it. */
	@Nullable String address(ScoringRun run, CustomerGrouping grouping, String key) {
		boolean unknown = key.equals(CustomerGrouping.UNKNOWN);
		return switch (grouping) {
			case ALL -> "/customers";
			case KIND -> "/customers?kind=" + (key.equals("C") ? "corporates" : "individuals");
			case REGION -> "/customers?" + (unknown ? "lacking=region" : "region=" + key);
			case INDUSTRY -> "/customers?" + (unknown ? "lacking=industry" : "industry=" + key);
			case SOURCE -> "/customers?" + (unknown ? "lacking=sourceChannel" : "sourceChannel=" + key);
			case RFM_CLASS -> "/customers?" + (unknown ? "grade=none" : "class=" + key);
			// the roster goes by grades in force, the ranking by those of the run
			case VALUE_GRADE ->
				unknown ? "/customers?grade=none" : "/rankings?run=%d&grade=%s".formatted(run.id(), key);
			case SEGMENT -> unknown ? null : "/grades/customers?kind=SEGMENT&grade=%s&run=%d".formatted(key, run.id());
			case OWNER -> "/customers?owner=" + (unknown ? "pool" : key);
			case TEAM -> "/customers?team=" + (unknown ? "none" : key);
		};
	}

}
