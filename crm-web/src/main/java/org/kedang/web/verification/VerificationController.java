package org.kedang.web.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.access.Users;
import org.kedang.verification.DueGrade;
import org.kedang.verification.DueGrades;
import org.kedang.verification.QueueKind;
import org.kedang.verification.VerificationFigures;
import org.kedang.verification.VerificationQueues;
import org.kedang.verification.VerificationRow;
import org.kedang.verification.Whose;
import org.kedang.web.support.Choice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The queues of verification and the figures of it.
 */
@Controller
class VerificationController {

	private static final int PAGE = 50;

	private static final List<QueueKind> SHOWN = List.of(QueueKind.STALE, QueueKind.NEW, QueueKind.LATER);

	private final VerificationQueues queues;

	private final DueGrades grades;

	private final VerificationFigures figures;

	private final Users users;

	private final Clock clock;

	VerificationController(VerificationQueues queues, DueGrades grades, VerificationFigures figures, Users users,
			Clock clock) {
		this.queues = queues;
		this.grades = grades;
		this.figures = figures;
		this.users = users;
		this.clock = clock;
	}

	@GetMapping("/verifications")
	String list(@RequestParam(defaultValue = "stale") String queue,
			@RequestParam(required = false) @Nullable String owner,
			@RequestParam(required = false) @Nullable String after, Reader reader, Model model) {
		Whose whose = (owner == null && reader.may(Right.ASSIGN)) ? Whose.ALL : Whose.named(owner);
		boolean graded = queue.equalsIgnoreCase("grades");
		QueueKind kind = QueueKind.named(queue);
		if (graded) {
			List<DueGrade> due = this.grades.page(whose, after, PAGE + 1, reader);
			show(due, (due.size() > PAGE) ? due.get(PAGE - 1).place() : null, model);
		}
		else {
			List<VerificationRow> rows = this.queues.page(kind, whose, after, PAGE + 1, reader);
			show(rows, (rows.size() > PAGE) ? rows.get(PAGE - 1).place() : null, model);
		}
		Map<QueueKind, Integer> counts = new EnumMap<>(QueueKind.class);
		SHOWN.forEach((each) -> counts.put(each, this.queues.count(each, whose, reader)));
		model.addAttribute("counts", counts);
		model.addAttribute("gradeCount", this.grades.count(whose, reader));
		model.addAttribute("most", VerificationQueues.EXACT);
		model.addAttribute("queue", graded ? "grades" : kind.name().toLowerCase(Locale.ROOT));
		model.addAttribute("whose", whose.text());
		model.addAttribute("owners", owners(reader));
		model.addAttribute("leafed", after != null);
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("nextTry", LocalDate.now(this.clock).plusDays(7));
		return "verification/list";
	}

	private static void show(List<?> rows, @Nullable String next, Model model) {
		model.addAttribute("rows", rows.subList(0, Math.min(PAGE, rows.size())));
		model.addAttribute("next", next);
	}

	/** Those whose customers the reader sees. */
	private List<Choice> owners(Reader reader) {
		return this.users.owners()
			.stream()
			.filter((user) -> user.id() != reader.id() && reader.sees(user.id()))
			.map((user) -> new Choice(String.valueOf(user.id()), user.displayName()))
			.toList();
	}

	@GetMapping("/verifications/figures")
	String figures(Model model) {
		model.addAttribute("teams", this.figures.teams());
		model.addAttribute("persons", this.figures.persons());
		return "verification/figures";
	}

}
