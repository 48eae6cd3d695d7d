package org.kedang.web.pool;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.Slice;
import org.kedang.bulk.BulkAction;
import org.kedang.bulk.BulkActions;
import org.kedang.pool.PoolExemptions;
import org.kedang.pool.PoolReleasing;
import org.kedang.pool.PoolSettings;
import org.kedang.pool.PoolSettingsKeeping;
import org.kedang.web.support.Notice;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What managers keep about the pool: limits, what the rules have done, and whom no rule
 * releases.
 */
@Controller
class PoolKeepingController {

	private static final int PAGE = 50;

	private final PoolSettingsKeeping settings;

	private final PoolReleasing releasing;

	private final BulkActions actions;

	private final PoolExemptions exemptions;

	private final Clock clock;

	PoolKeepingController(PoolSettingsKeeping settings, PoolReleasing releasing, BulkActions actions,
			PoolExemptions exemptions, Clock clock) {
		this.settings = settings;
		this.releasing = releasing;
		this.actions = actions;
		this.exemptions = exemptions;
		this.clock = clock;
	}

	@PostMapping("/pool/settings")
	String change(@RequestParam(defaultValue = "") String claimsPerDay,
			@RequestParam(defaultValue = "") String ownedAtMost, @RequestParam(defaultValue = "") String coolingDays,
			@RequestParam(defaultValue = "") List<String> exemptGrade, @RequestParam(defaultValue = "-1") int version,
			Reader reader, RedirectAttributes flash) {
		flash.addFlashAttribute(Notice.NAME,
				changed(claimsPerDay, ownedAtMost, coolingDays, exemptGrade, version, reader));
		return "redirect:/pool/rules#settings";
	}

	private Notice changed(String claimsPerDay, String ownedAtMost, String coolingDays, List<String> exemptGrade,
			int version, Reader reader) {
		try {
			this.settings.change(
					new PoolSettings(number(claimsPerDay), number(ownedAtMost), Integer.parseInt(coolingDays.strip()),
							exemptGrade.stream().filter((grade) -> !grade.isEmpty()).distinct().limit(4).toList(), null,
							null, version),
					reader);
			return Notice.done("pool.settings.saved");
		}
		catch (IllegalArgumentException ex) {
			return Notice.refused("pool.settings.wrong");
		}
		catch (OptimisticLockingFailureException ex) {
			return Notice.refused("pool.settings.overtaken");
		}
	}

	private static @Nullable Integer number(String text) {
		return text.isBlank() ? null : Integer.valueOf(text.strip());
	}

	@GetMapping("/pool/runs")
	String runs(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
		Slice<BulkAction> page = Slice.cut(this.actions.ofRules(before, PAGE + 1), PAGE,
				(run) -> Long.toString(run.id()));
		model.addAttribute("runs", page.items());
		model.addAttribute("next", page.next());
		model.addAttribute("leafed", before < Long.MAX_VALUE);
		model.addAttribute("anyActive", this.releasing.isAnyActive());
		return "pool/runs";
	}

	/** Does now what the rules do at night. */
	@PostMapping("/pool/runs")
	String run(Reader reader, RedirectAttributes flash) {
		Optional<Long> run = this.releasing.releaseNow(reader);
		if (run.isEmpty()) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("pool.runs.noRule"));
			return "redirect:/pool/runs";
		}
		return "redirect:/bulk/" + run.get();
	}

	@GetMapping("/pool/exemptions")
	String exemptions(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
		Slice<PoolExemptions.Exemption> page = Slice.cut(this.exemptions.page(before, PAGE + 1), PAGE,
				(exemption) -> Long.toString(exemption.id()));
		model.addAttribute("rows", page.items());
		model.addAttribute("next", page.next());
		model.addAttribute("leafed", before < Long.MAX_VALUE);
		model.addAttribute("settings", this.settings.current());
		model.addAttribute("today", LocalDate.now(this.clock));
		return "pool/exemptions";
	}

}
