package org.kedang.web.roster;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.customer.RosterQuery;
import org.kedang.customer.Rosters;
import org.kedang.export.ExportOrder;
import org.kedang.export.Exports;
import org.kedang.web.support.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Rosters as workbooks, with all their rows.
 */
@Controller
class RosterExportController {

	private static final String ALL = "all";

	private static final int LONGEST = 8000;

	private final RosterDownloads downloads;

	private final Exports exports;

	private final Rosters rosters;

	private final RosterFilters filters;

	private final RosterChips chips;

	private final RosterTexts texts;

	RosterExportController(RosterDownloads downloads, Exports exports, Rosters rosters, RosterFilters filters,
			RosterChips chips, RosterTexts texts) {
		this.downloads = downloads;
		this.exports = exports;
		this.rosters = rosters;
		this.filters = filters;
		this.chips = chips;
		this.texts = texts;
	}

	/** A short one is the file itself, of a long one it is said that it takes a while. */
	@GetMapping("/customers/export")
	@Nullable String export(@RequestParam MultiValueMap<String, String> request, Reader reader, Model model,
			HttpServletResponse response) throws IOException {
		RosterParameters parameters = RosterParameters.of(request);
		boolean all = ALL.equals(parameters.first("columns"));
		RosterQuery query = this.filters.query(parameters, reader, RosterQuery.PAGE);
		if (!this.downloads.isLong(this.rosters.count(query, reader).value())) {
			this.downloads.send(order(parameters, all, 0, reader), reader, response);
			return null;
		}
		long count = this.rosters.countAll(query, reader).value();
		model.addAttribute("order", order(parameters, all, count, reader));
		model.addAttribute("chips", this.chips.of(parameters, reader));
		model.addAttribute("busy", this.exports.atWork(reader).isPresent());
		return "export/new";
	}

	/**
	 * Has a long one written behind the page.
	 * @param of its address
	 * @param count how many customers the page said there are
	 */
	@PostMapping("/exports")
	String begin(@RequestParam String of, @RequestParam(defaultValue = "shown") String columns,
			@RequestParam(defaultValue = "0") long count, Reader reader, RedirectAttributes flash) {
		if (!of.startsWith("/customers") || of.length() > LONGEST) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "of");
		}
		ExportOrder order = order(RosterParameters.ofAddress(of), ALL.equals(columns), Math.max(0, count), reader);
		boolean begun = this.exports.begin(order, reader).isPresent();
		flash.addFlashAttribute(Notice.NAME, begun ? Notice.done("export.begun") : Notice.refused("export.busy"));
		return "redirect:/exports";
	}

	private ExportOrder order(RosterParameters parameters, boolean all, long count, Reader reader) {
		List<String> chosen = this.chips.of(parameters, reader).stream().map(RosterChips.Chip::forAudit).toList();
		return this.downloads.order(parameters, all, this.texts.text("roster.title"), "customers",
				Map.of("sort", RosterParameters.name(parameters.sort()), "filters", chosen), count, reader);
	}

}
