package org.kedang.web.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.CreditRuleBook;
import org.kedang.analytics.CustomerOutlook;
import org.kedang.analytics.CustomerOutlooks;
import org.kedang.analytics.DayGrades;
import org.kedang.analytics.GradeHistory;
import org.kedang.analytics.HandGrades;
import org.kedang.analytics.OpenInvoices;
import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.credit.CreditPolicy;
import org.kedang.analytics.credit.CreditRules;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.CurrentGrade;
import org.kedang.archive.Room;
import org.kedang.web.panel.BalanceView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What an archive shows of grades: what the current run says and what follows from it,
 * and since when. Where a credit grade was set by hand, the advice follows that one.
 */
@Component
class ArchiveGrades {

	/** The most open invoices that stand beside the credit grade. */
	private static final int INVOICES = 5;

	private final CustomerOutlooks outlooks;

	private final OpenInvoices invoices;

	private final GradeHistory history;

	private final HandGrades byHand;

	private final CreditRuleBook rules;

	ArchiveGrades(CustomerOutlooks outlooks, OpenInvoices invoices, GradeHistory history, HandGrades byHand,
			CreditRuleBook rules) {
		this.outlooks = outlooks;
		this.invoices = invoices;
		this.history = history;
		this.byHand = byHand;
		this.rules = rules;
	}

	/**
	 * Puts it into the model.
	 * @return the days since which the grades have been as they were then, the latest
	 * first
	 */
	List<DayGrades> add(ArchiveHead head, List<Room> rooms, Reader reader, Model model) {
		model.addAttribute("computedGrades",
				head.grades().isEmpty() ? Map.of()
						: this.byHand.computed(head.id())
							.entrySet()
							.stream()
							.collect(Collectors.toMap((each) -> each.getKey().name(),
									(each) -> each.getKey().codes().get(each.getValue() - 1))));
		this.outlooks.find(head.id(), reader).ifPresent((outlook) -> {
			model.addAttribute("outlook", outlook);
			BalanceView.of(rooms, outlook).ifPresent((balance) -> model.addAttribute("balance", balance));
			if (outlook.credit() != null) {
				addPolicy(head, outlook.credit(), model);
			}
		});
		model.addAttribute("openInvoices", this.invoices.of(head.id(), INVOICES));
		List<DayGrades> days = this.history.of(head.id());
		model.addAttribute("gradeHistory", days);
		return days;
	}

	private void addPolicy(ArchiveHead head, CustomerOutlook.Credit credit, Model model) {
		CreditRules by = this.rules.version(credit.rules());
		CreditGrade counts = givenByHand(head).orElse(credit.grade());
		if (counts != null) {
			CreditPolicy policy = by.policy(counts);
			model.addAttribute("policy", policy);
			model.addAttribute("creditLimit", limit(by, credit, policy));
		}
	}

	private static Optional<CreditGrade> givenByHand(ArchiveHead head) {
		return head.grades()
			.stream()
			.filter((grade) -> grade.byHand() && grade.kind().equals("CREDIT"))
			.map(CurrentGrade::grade)
			.map(CreditGrade::valueOf)
			.findFirst();
	}

	/**
	 * What is invoiced in a month follows from the run's limit; where the run gave none
	 * it is not known.
	 */
	private static @Nullable Double limit(CreditRules by, CustomerOutlook.Credit credit, CreditPolicy policy) {
		double months = (credit.grade() != null) ? by.policy(credit.grade()).months() : 0;
		return (months > 0 && credit.limit() != null) ? credit.limit() / months * policy.months() : null;
	}

}
