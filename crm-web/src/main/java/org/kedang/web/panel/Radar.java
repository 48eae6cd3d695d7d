package org.kedang.web.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.CustomerOutlook;
import org.kedang.analytics.portrait.Axis;
import org.kedang.analytics.portrait.AxisMeans;
import org.kedang.archive.Rfm;

/**
 * A customer against the own segment and against all, on arms from 0 to 100.
 *
 * @param arms those of which anything is known of the customer, in their order
 * @param segment the customer's segment; null for none
 */
public record Radar(List<Arm> arms, @Nullable Integer segment) {

	private static final int LEAST = 3;

	private static final int POINT = 20;

	/**
	 * One arm.
	 *
	 * @param own the customer's value
	 * @param ofSegment the mean of the segment; null where nothing is known of it
	 * @param ofAll the mean of all
	 */
	public record Arm(Axis axis, double own, @Nullable Double ofSegment, @Nullable Double ofAll) {
	}

	static Radar of(@Nullable Rfm rfm, @Nullable CustomerOutlook outlook, AxisMeans.@Nullable Group segment,
			AxisMeans.@Nullable Group all) {
		Map<Axis, Double> own = own(rfm, outlook);
		List<Arm> arms = Arrays.stream(Axis.values())
			.filter(own::containsKey)
			.map((axis) -> new Arm(axis, Objects.requireNonNull(own.get(axis)),
					(segment != null) ? segment.mean(axis) : null, (all != null) ? all.mean(axis) : null))
			.toList();
		return new Radar(arms, (outlook != null) ? outlook.segment() : null);
	}

	private static Map<Axis, Double> own(@Nullable Rfm rfm, @Nullable CustomerOutlook outlook) {
		Map<Axis, Double> own = new EnumMap<>(Axis.class);
		if (rfm != null) {
			own.put(Axis.RECENCY, (double) rfm.r() * POINT);
			own.put(Axis.FREQUENCY, (double) rfm.f() * POINT);
			own.put(Axis.MONETARY, (double) rfm.m() * POINT);
		}
		if (outlook != null) {
			Double alive = outlook.alive();
			CustomerOutlook.Relationship relationship = outlook.relationship();
			CustomerOutlook.Credit credit = outlook.credit();
			if (alive != null) {
				own.put(Axis.LOYALTY, alive * 100);
			}
			if (relationship != null) {
				own.put(Axis.RELATIONSHIP, relationship.points());
			}
			if (credit != null && credit.grade() != null) {
				own.put(Axis.CREDIT, credit.points() / 10.0);
			}
		}
		return own;
	}

	/** Whether there are enough arms for a figure; a table can show fewer. */
	public boolean drawn() {
		return this.arms.size() >= LEAST;
	}

	/** Whether anything is known of the segment. */
	public boolean againstSegment() {
		return this.segment != null && this.arms.stream().anyMatch((arm) -> arm.ofSegment() != null);
	}

	/**
	 * The names and values in the form that the chart is drawn from.
	 * @param names of the arms
	 * @param own whose figure it is
	 * @param ofSegment the segment
	 * @param ofAll everybody
	 */
	public Map<String, Object> chart(List<String> names, Name own, Name ofSegment, Name ofAll) {
		List<Map<String, Object>> series = new ArrayList<>();
		series.add(series(own, this.arms.stream().map((arm) -> rounded(arm.own())).toList()));
		if (againstSegment()) {
			series.add(series(ofSegment, this.arms.stream().map((arm) -> rounded(arm.ofSegment())).toList()));
		}
		series.add(series(ofAll, this.arms.stream().map((arm) -> rounded(arm.ofAll())).toList()));
		Map<String, Object> chart = new LinkedHashMap<>();
		chart.put("arms", names);
		chart.put("series", series);
		return chart;
	}

	private static Map<String, Object> series(Name name, List<Double> values) {
		Map<String, Object> series = new LinkedHashMap<>();
		series.put("name", name.text());
		series.put("values", values);
		if (name.link() != null) {
			series.put("link", name.link());
		}
		return series;
	}

	/**
	 * Whose figures are shown.
	 *
	 * @param text in the reader's language
	 * @param link to who they are; null where the reader may not see the list
	 */
	public record Name(String text, @Nullable String link) {
	}

	private static double rounded(@Nullable Double value) {
		return (value != null) ? Math.round(value * 10) / 10.0 : 0;
	}

}
