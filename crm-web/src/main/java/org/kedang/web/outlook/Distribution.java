package org.kedang.web.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.kedang.analytics.GradeKind;
import org.kedang.analytics.RunRecord;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.churn.ChurnBand;
import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.relationship.RelationshipGrade;

/**
 * How many customers have each grade of one kind.
 *
 * @param kind of which grades
 * @param grades in their order, those that nobody has among them; empty where nobody was
 * graded
 */
public record Distribution(GradeKind kind, List<Share> grades) {

	private static final String NONE = "NONE";

	/**
	 * One grade.
	 *
	 * @param grade its number in the order of its kind, from 1; 0 for none
	 * @param customers how many have it
	 * @param share of all that were looked at, 0 to 1
	 * @param address of the list of them
	 */
	public record Share(int grade, int customers, double share, String address) {
	}

	/** The four kinds of a run. */
	static List<Distribution> of(ScoringRun run, RunRecord learnt) {
		return List.of(value(run),
				of(run, learnt, GradeKind.CREDIT, Stream.of(CreditGrade.values()).map(CreditGrade::name).toList()),
				of(run, learnt, GradeKind.RELATIONSHIP,
						Stream.of(RelationshipGrade.values()).map(RelationshipGrade::code).toList()),
				of(run, learnt, GradeKind.CHURN, Stream.of(ChurnBand.values()).map(ChurnBand::name).toList()));
	}

	/** How many have a grade. */
	static int count(ScoringRun run, RunRecord learnt, GradeKind kind, int grade) {
		return of(run, learnt).stream()
			.filter((each) -> each.kind() == kind)
			.flatMap((each) -> each.grades().stream())
			.filter((each) -> each.grade() == grade)
			.mapToInt(Share::customers)
			.sum();
	}

	private static Distribution value(ScoringRun run) {
		return new Distribution(GradeKind.VALUE,
				Optional.ofNullable(run.summary())
					.filter((summary) -> summary.customers() > 0)
					.map((summary) -> summary.grades()
						.stream()
						.map((each) -> new Share(each.grade().ordinal() + 1, each.customers(),
								(double) each.customers() / summary.customers(), "/rankings?grade=" + each.grade()))
						.toList())
					.orElse(List.of()));
	}

	private static Distribution of(ScoringRun run, RunRecord learnt, GradeKind kind, List<String> names) {
		Map<String, Integer> counts = learnt.grades().getOrDefault(kind.name(), Map.of());
		int all = counts.values().stream().mapToInt((count) -> count).sum();
		int none = counts.getOrDefault(NONE, 0);
		List<Share> shares = new ArrayList<>();
		for (int grade = 1; grade <= names.size() && none < all; grade++) {
			int customers = counts.getOrDefault(names.get(grade - 1), 0);
			shares.add(new Share(grade, customers, (double) customers / all, address(run, kind, grade)));
		}
		if (none > 0 && none < all) {
			shares.add(new Share(GradeKind.NONE, none, (double) none / all, address(run, kind, GradeKind.NONE)));
		}
		return new Distribution(kind, shares);
	}

	private static String address(ScoringRun run, GradeKind kind, int grade) {
		return "/grades/customers?run=%d&kind=%s&grade=%d".formatted(run.id(), kind, grade);
	}

}
