package org.kedang.ingest.merge;

import java.util.Map;
import java.util.Objects;

import org.kedang.catalogue.Children;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;

/**
 * Decides field by field which value survives: the one there is; then by trust in its
 * source, then the fuller one, then the newer one, then the survivor's. Of two days of
 * acquisition the earlier one is true; an owner changes only by hand.
 */
final class Survivorship {

	private static final Map<Integer, Side> SIDES = Map.of(-1, Side.LOSER, 1, Side.SURVIVOR);

	static Choice choose(Field field, Known survivor, Known loser) {
		String mine = survivor.text();
		String theirs = loser.text();
		if (Objects.equals(mine, theirs)) {
			return new Choice(Side.SURVIVOR, Choice.Reason.SAME);
		}
		if (mine == null || theirs == null) {
			return new Choice((mine != null) ? Side.SURVIVOR : Side.LOSER, Choice.Reason.ONLY);
		}
		if (field.type() == FieldType.USER) {
			return new Choice(Side.SURVIVOR, Choice.Reason.FIELD);
		}
		if (field.key().equals("acquiredOn")) {
			return new Choice((mine.compareTo(theirs) < 0) ? Side.SURVIVOR : Side.LOSER, Choice.Reason.FIELD);
		}
		return compare(survivor.trust().compareTo(loser.trust()), Choice.Reason.TRUST,
				compare(Boolean.compare(holds(field, mine, theirs), holds(field, theirs, mine)), Choice.Reason.FULLER,
						compare(survivor.since().compareTo(loser.since()), Choice.Reason.NEWER,
								new Choice(Side.SURVIVOR, Choice.Reason.SURVIVOR))));
	}

	/** Whether one value says all that another one says. */
	private static boolean holds(Field field, String text, String other) {
		return (field.type() == FieldType.CHILDREN)
				? Children.parse(text).list().containsAll(Children.parse(other).list()) : text.contains(other);
	}

	private static Choice compare(int order, Choice.Reason reason, Choice otherwise) {
		Side side = SIDES.get(Integer.signum(order));
		return (side != null) ? new Choice(side, reason) : otherwise;
	}

	private Survivorship() {
	}

}
