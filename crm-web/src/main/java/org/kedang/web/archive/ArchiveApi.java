package org.kedang.web.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import org.kedang.access.Reader;
import org.kedang.analytics.CreditRuleBook;
import org.kedang.analytics.CustomerOutlook;
import org.kedang.analytics.CustomerOutlooks;
import org.kedang.analytics.DayGrades;
import org.kedang.analytics.GradeHistory;
import org.kedang.analytics.GradeKind;
import org.kedang.analytics.HandGrade;
import org.kedang.analytics.HandGrades;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.Rooms;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * One archive for programs.
 */
@RestController
class ArchiveApi {

	private final ArchiveFrame frame;

	private final Rooms rooms;

	private final CustomerOutlooks outlooks;

	private final GradeHistory history;

	private final HandGrades byHand;

	private final CreditRuleBook rules;

	private final Clock clock;

	ArchiveApi(ArchiveFrame frame, Rooms rooms, CustomerOutlooks outlooks, GradeHistory history, HandGrades byHand,
			CreditRuleBook rules, Clock clock) {
		this.frame = frame;
		this.rooms = rooms;
		this.outlooks = outlooks;
		this.history = history;
		this.byHand = byHand;
		this.rules = rules;
		this.clock = clock;
	}

	@Operation(summary = "One customer's archive, masked as the token's user may see it")
	@GetMapping("/api/v1/customers/{number}")
	ArchiveBody archive(@PathVariable String number, Reader reader) {
		ArchiveHead head = this.frame.head(number, reader);
		return ArchiveBody.of(head, this.rooms.of(head, reader),
				this.outlooks.find(head.id(), reader).map(this::body).orElse(null), handGrades(head));
	}

	private OutlookBody body(CustomerOutlook outlook) {
		CustomerOutlook.Credit credit = outlook.credit();
		return OutlookBody.of(outlook, (credit != null) ? this.rules.version(credit.rules()).scorecard() : null);
	}

	private List<HandGradeBody> handGrades(ArchiveHead head) {
		Map<GradeKind, Integer> computed = this.byHand.computed(head.id());
		LocalDate today = LocalDate.now(this.clock);
		return this.byHand.of(head.id())
			.stream()
			.filter(HandGrade::holds)
			.map((given) -> HandGradeBody.of(given, computed.get(given.kind()), today))
			.toList();
	}

	@Operation(summary = "The days since which one customer's grades have been as they were then, the latest first")
	@GetMapping("/api/v1/customers/{number}/grades")
	List<DayGrades> grades(@PathVariable String number, Reader reader) {
		return this.history.of(this.frame.head(number, reader).id());
	}

}
