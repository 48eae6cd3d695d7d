package org.kedang.web.rfm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.kedang.analytics.Returns;
import org.kedang.analytics.ScoringDays;
import org.kedang.analytics.ScoringRequest;
import org.kedang.analytics.rfm.Cuts;
import org.kedang.analytics.rfm.ScoreRule;
import org.kedang.catalogue.FieldType;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.BindingResult;

/**
 * What somebody fills in to have customers scored.
 *
 * @param asOf the day the figures are as of
 * @param windowDays how many days of orders count; null for all
 * @param recencyCuts four thresholds in days, separated by commas or spaces; all three
 * lines empty for quintiles
 * @param frequencyCuts four numbers of purchases
 * @param monetaryCuts four amounts
 */
record RunForm(@NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf, @NotNull Returns returns,
		@Nullable @Min(1) @Max(ScoringRequest.LONGEST_WINDOW) Integer windowDays, @Nullable String recencyCuts,
		@Nullable String frequencyCuts, @Nullable String monetaryCuts, @Nullable Boolean recompute) {

	static RunForm empty(LocalDate today) {
		return new RunForm(today, Returns.NET, null, null, null, null, false);
	}

	/**
	 * The request, or null where the form has errors, which are then in the result.
	 * @param days that customers can be scored as of
	 */
	@Nullable ScoringRequest request(long userId, ScoringDays.Span days, BindingResult binding) {
		ScoreRule rule = rule(binding);
		if (!binding.hasFieldErrors("asOf") && !days.has(this.asOf)) {
			binding.rejectValue("asOf", "rfm.day.outside",
					new Object[] { days.first().toString(), days.last().toString() }, null);
		}
		return binding.hasErrors() ? null : new ScoringRequest(this.asOf, this.returns, this.windowDays, rule,
				Boolean.TRUE.equals(this.recompute), userId);
	}

	private ScoreRule rule(BindingResult binding) {
		if (isBlank(this.recencyCuts) && isBlank(this.frequencyCuts) && isBlank(this.monetaryCuts)) {
			return new ScoreRule.Quintiles();
		}
		List<BigDecimal> recency = cuts("recencyCuts", this.recencyCuts, binding);
		List<BigDecimal> frequency = cuts("frequencyCuts", this.frequencyCuts, binding);
		List<BigDecimal> monetary = cuts("monetaryCuts", this.monetaryCuts, binding);
		return binding.hasErrors() ? new ScoreRule.Quintiles()
				: new ScoreRule.Thresholds(new Cuts(recency, frequency, monetary));
	}

	private static List<BigDecimal> cuts(String field, @Nullable String text, BindingResult binding) {
		List<BigDecimal> cuts = new ArrayList<>();
		try {
			String[] parts = (text != null) ? text.strip().split("[\\s,，、;；]+") : new String[0];
			Arrays.stream(parts).map((part) -> (BigDecimal) FieldType.DECIMAL.parse(part)).forEach(cuts::add);
			new Cuts(cuts, cuts, cuts);
		}
		catch (IllegalArgumentException ex) {
			cuts.clear();
		}
		if (cuts.isEmpty()) {
			binding.rejectValue(field, "rfm.form.cuts.wrong");
		}
		return cuts;
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

}
