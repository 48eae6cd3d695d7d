package org.kedang.web.panel;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.CreditSight;
import org.kedang.analytics.CustomerOutlook;
import org.kedang.analytics.credit.BalanceFigures.Ratio;
import org.kedang.analytics.credit.BalanceFigures;
import org.kedang.archive.ArchiveValue;
import org.kedang.archive.Room;
import org.kedang.catalogue.Field;

/**
 * How likely a firm is to fail, by its balance, or what keeps the run from telling.
 *
 * @param known null where the run does not tell
 * @param fields what it is reckoned from, in the order of a balance's figures
 * @param missing the keys of those of them that the archive does not know, divided by
 * commas
 * @param sound whether what the archive knows can be reckoned with
 */
public record BalanceView(CustomerOutlook.@Nullable Balance known, List<Field> fields, String missing, boolean sound) {

	/**
	 * Of a firm.
	 * @param rooms the archive as its reader sees it
	 * @return empty for persons, and for readers who do not see all it is reckoned from
	 */
	public static Optional<BalanceView> of(List<Room> rooms, CustomerOutlook outlook) {
		List<ArchiveValue> values = CreditSight.BALANCE.stream()
			.map((key) -> Panel.value(rooms, key))
			.filter(Objects::nonNull)
			.toList();
		if (values.size() < CreditSight.BALANCE.size() || values.stream().anyMatch(ArchiveValue::masked)) {
			return Optional.empty();
		}
		String missing = values.stream()
			.filter((each) -> !each.known())
			.map((each) -> each.field().key())
			.collect(Collectors.joining(","));
		return Optional.of(new BalanceView(outlook.balance(), values.stream().map(ArchiveValue::field).toList(),
				missing, missing.isEmpty() && BalanceFigures.isSound(number(values.get(5)), number(values.get(6)))));
	}

	private static double number(ArchiveValue value) {
		return Double.parseDouble(Objects.requireNonNull(value.text()));
	}

	/**
	 * What the figures were when the run reckoned with them, in the order of the fields.
	 */
	public double[] figures() {
		return Objects.requireNonNull(this.known).inputs().values();
	}

	/** What a ratio adds to the Z″; null for equity without liabilities. */
	public @Nullable Double part(Ratio ratio) {
		Double value = Objects.requireNonNull(this.known).ratios().get(ratio);
		return (value != null) ? ratio.weight() * value : null;
	}

}
