package org.kedang.web.pool;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.Slice;
import org.kedang.pool.ClaimResult;
import org.kedang.pool.DueCustomer;
import org.kedang.pool.PoolClaims;
import org.kedang.pool.PoolQuery;
import org.kedang.pool.PoolRoster;
import org.kedang.pool.PoolRow;
import org.kedang.pool.PoolSettingsKeeping;
import org.kedang.pool.PoolWarnings;
import org.kedang.region.Regions;
import org.kedang.web.support.Back;
import org.kedang.web.support.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pool 公海: who is in it, claiming them, and who will come to it soon.
 */
@Controller
class PoolController {

	private static final int PAGE = PoolQuery.PAGE;

	private final PoolRoster roster;

	private final PoolClaims claims;

	private final PoolWarnings warnings;

	private final PoolSettingsKeeping settings;

	private final Clock clock;

	PoolController(PoolRoster roster, PoolClaims claims, PoolWarnings warnings, PoolSettingsKeeping settings,
			Clock clock) {
		this.roster = roster;
		this.claims = claims;
		this.warnings = warnings;
		this.settings = settings;
		this.clock = clock;
	}

	@GetMapping("/pool")
	String list(PoolFilter filter, Reader reader, Model model) {
		PoolQuery query = filter.query();
		Slice<PoolRow> page = Slice.cut(this.roster.page(query, reader), PAGE, PoolRow::place);
		model.addAttribute("rows", page.items());
		model.addAttribute("next", (page.next() != null) ? filter.address(page.next()) : null);
		model.addAttribute("first", (query.after() != null) ? filter.address(null) : null);
		int count = this.roster.count(query, reader);
		model.addAttribute("count", Math.min(count, PoolRoster.EXACT));
		model.addAttribute("countMore", count > PoolRoster.EXACT);
		model.addAttribute("filter", filter);
		model.addAttribute("query", query);
		model.addAttribute("provinces", Regions.provinces());
		model.addAttribute("allowance", this.claims.allowance(reader));
		model.addAttribute("settings", this.settings.current());
		return "pool/roster";
	}

	/** Claims the customers that were ticked, or the one whose button was pressed. */
	@PostMapping("/pool/claims")
	String claim(@RequestParam(defaultValue = "") List<String> pick,
			@RequestParam(required = false) @Nullable String number, Reader reader, HttpServletRequest request,
			RedirectAttributes flash) {
		List<String> wanted = (number != null) ? List.of(number)
				: pick.stream().filter((each) -> !each.isBlank()).distinct().toList();
		if (wanted.isEmpty() || wanted.size() > PoolClaims.MOST) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("pool.claim.none", PoolClaims.MOST));
			return Back.from(request, "/pool");
		}
		ClaimResult result = this.claims.claim(wanted, reader);
		flash.addFlashAttribute(Notice.NAME, notice(result));
		// a single refusal is said by the notice itself
		if (!result.refused().isEmpty() && result.refused().size() + result.claimed().size() > 1) {
			Map<ClaimResult.Refusal, List<String>> refused = new EnumMap<>(ClaimResult.Refusal.class);
			result.refused().forEach((each, why) -> refused.computeIfAbsent(why, (key) -> new ArrayList<>()).add(each));
			flash.addFlashAttribute("refused", refused);
		}
		return Back.from(request, "/pool");
	}

	private static Notice notice(ClaimResult result) {
		int claimed = result.claimed().size();
		if (claimed == 0) {
			ClaimResult.Refusal why = result.refused().values().iterator().next();
			return (result.refused().size() == 1) ? Notice.refused("pool.refused." + why)
					: Notice.refused("pool.claim.nobody");
		}
		return result.refused().isEmpty() ? Notice.done("pool.claimed", claimed)
				: new Notice("warn", "pool.claimed.partly", claimed, result.refused().size());
	}

	@GetMapping("/pool/warnings")
	String warnings(@RequestParam(required = false) @Nullable String after,
			@RequestParam(defaultValue = "") String whose, Reader reader, Model model) {
		boolean everybody = whose.equals("all") && reader.mayAssign();
		Optional<List<DueCustomer>> found = everybody ? this.warnings.everybody(reader, after, PAGE + 1)
				: this.warnings.own(reader, after, PAGE + 1);
		Slice<DueCustomer> page = Slice.cut(found.orElse(List.of()), PAGE, DueCustomer::place);
		model.addAttribute("working", found.isEmpty());
		model.addAttribute("rows", page.items());
		model.addAttribute("next", page.next());
		model.addAttribute("leafed", after != null);
		model.addAttribute("everybody", everybody);
		model.addAttribute("today", LocalDate.now(this.clock));
		return "pool/warnings";
	}

}
