package org.kedang.analytics;

import org.kedang.analytics.portrait.Axis;
import org.kedang.analytics.portrait.AxisMeans;
import org.kedang.analytics.portrait.Bands;
import org.kedang.analytics.portrait.TagIndexBuilder;
import org.kedang.analytics.portrait.TagKind;

/**
 * Tags from what the run itself says: class, grades, segment and the time since the last
 * purchase; and the same on the axes of the radar.
 */
final class ScoreTags implements TagSource {

	private static final String[] CLASSES = codes("rfm", 8);

	private static final String[] CREDITS = codes("credit", 8);

	private static final String[] RELATIONSHIPS = codes("relationship", 5);

	private static final String[] BANDS = codes("churn", 3);

	private static final double POINT = 20;

	private final AxisMeans axes;

	ScoreTags(AxisMeans axes) {
		this.axes = axes;
	}

	private static String[] codes(String family, int size) {
		String[] codes = new String[size + 1];
		for (int i = 0; i <= size; i++) {
			codes[i] = family + ":" + i;
		}
		return codes;
	}

	@Override
	public void add(ScoreLine line, TagIndexBuilder tags) {
		this.axes.start();
		ScoreLine.Scores rfm = line.rfm();
		if (rfm != null) {
			tags.add(CLASSES[rfm.rfmClass()], TagKind.GRADE, false);
			tags.add("value:" + rfm.grade(), TagKind.GRADE, false);
			tags.add("last:" + Bands.silence(rfm.recencyDays()), TagKind.BEHAVIOUR, false);
			this.axes.set(Axis.RECENCY, rfm.r() * POINT)
				.set(Axis.FREQUENCY, rfm.f() * POINT)
				.set(Axis.MONETARY, rfm.m() * POINT);
		}
		grade(tags, CREDITS, line.creditGrade());
		grade(tags, RELATIONSHIPS, line.relationshipGrade());
		grade(tags, BANDS, line.churnBand());
		if (line.segment() > 0) {
			tags.add("segment:" + line.segment(), TagKind.SEGMENT, false);
		}
		this.axes.set(Axis.LOYALTY, line.alive() * 100)
			.set(Axis.RELATIONSHIP, line.relationshipPoints())
			.set(Axis.CREDIT, (line.creditGrade() > 0) ? line.creditPoints() / 10 : Double.NaN)
			.end(line.segment());
	}

	private static void grade(TagIndexBuilder tags, String[] codes, int grade) {
		if (grade > 0) {
			tags.add(codes[grade], TagKind.GRADE, false);
		}
	}

	@Override
	public void close() {
		// holds nothing open
	}

}
