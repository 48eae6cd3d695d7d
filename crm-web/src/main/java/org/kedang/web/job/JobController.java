package org.kedang.web.job;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;
import org.kedang.job.Job;
import org.kedang.job.Jobs;
import org.kedang.shared.Problem;
import org.kedang.web.support.HtmxRequest;
import org.kedang.web.support.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows administrators what is done in the background, and has it done now. What was
 * asked for once is cancelled where it was asked for, to which it leads.
 */
@Controller
class JobController {

	/** Where what was asked for once shows its progress. */
	private static final Map<String, String> PLACES = Map.of("import", "/imports/%s", "import-undo", "/imports/%s",
			"bulk-action", "/bulk/%s", "list-action", "/lists/actions/%s", "list-filling", "/lists/%s",
			"duplicate-scan", "/duplicates", "rule-merge", "/duplicates", "scoring-run", "/rfm", "sales-count",
			"/explore");

	private final Jobs jobs;

	private final AuditTrail audit;

	JobController(Jobs jobs, AuditTrail audit) {
		this.jobs = jobs;
		this.audit = audit;
	}

	@GetMapping("/admin/jobs")
	String list(HtmxRequest htmx, Model model) {
		model.addAttribute("once", this.jobs.once().stream().map((job) -> new Asked(job, place(job))).toList());
		model.addAttribute("recurring", this.jobs.recurring());
		return htmx.choose("job/page", "job/page :: now");
	}

	@PostMapping("/admin/jobs/{name}/start")
	@Transactional
	public String start(@PathVariable("name") String name, Reader reader, RedirectAttributes redirect) {
		Job known = this.jobs.recurring()
			.stream()
			.filter((job) -> job.name().equals(name))
			.findAny()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		boolean begins = known.isStartable() && this.jobs.startNow(name);
		if (begins) {
			this.audit.record(reader.actor(), "job-started", "job", name, Map.of());
		}
		redirect.addFlashAttribute(Notice.NAME,
				begins ? Notice.done("jobs.started") : Notice.refused(Problem.of("jobs.notStarted." + known.state())));
		return "redirect:/admin/jobs";
	}

	private static @Nullable String place(Job job) {
		String place = PLACES.get(job.name());
		return (place != null) ? place.formatted(job.number()) : null;
	}

	/**
	 * Work that was asked for once.
	 *
	 * @param place where it shows its progress, if anywhere
	 */
	record Asked(Job job, @Nullable String place) {
	}

}
