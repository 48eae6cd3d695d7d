package org.kedang.web.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.kedang.access.Reader;
import org.kedang.ingest.CorrectionException;
import org.kedang.ingest.ImportBatch;
import org.kedang.ingest.ImportMending;
import org.kedang.ingest.ImportPart;
import org.kedang.ingest.ImportPreview;
import org.kedang.ingest.ImportStateException;
import org.kedang.ingest.PreviewRow;
import org.kedang.web.support.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Mends a checked import: cells of its rows, and values that mean nothing yet.
 */
@Controller
class ImportMendingController {

	private static final int UNPROCESSABLE = 422;

	private static final String CELL = "cell.";

	private static final String WAS = "was.";

	private final ImportPages pages;

	private final ImportPreview preview;

	private final ImportMending mending;

	private final RowViews rows;

	private final UnknownViews unknown;

	ImportMendingController(ImportPages pages, ImportPreview preview, ImportMending mending, RowViews rows,
			UnknownViews unknown) {
		this.pages = pages;
		this.preview = preview;
		this.mending = mending;
		this.rows = rows;
		this.unknown = unknown;
	}

	@GetMapping("/imports/{id}/parts/{part}/rows/{row}")
	String row(@PathVariable("id") long id, @PathVariable("part") int part, @PathVariable("row") int row,
			@RequestParam(name = "list", defaultValue = "failed") String list, Reader reader, Model model) {
		return form(legible(id, reader), part, row, list, CellErrors.NONE, reader, model);
	}

	@PostMapping("/imports/{id}/parts/{part}/rows/{row}")
	String correct(@PathVariable("id") long id, @PathVariable("part") int part, @PathVariable("row") int row,
			@RequestParam Map<String, String> parameters, Reader reader, HttpServletResponse response,
			RedirectAttributes redirect, Model model) {
		ImportView view = legible(id, reader);
		String list = parameters.getOrDefault("list", "failed");
		Map<String, String> typed = cells(parameters, false);
		try {
			Map<String, String> changed = cells(parameters, true);
			if (!changed.isEmpty()) {
				boolean again = this.mending.correct(id, part, row, changed, reader.actor());
				redirect.addFlashAttribute(Notice.NAME,
						Notice.done(again ? "imports.row.corrected" : "imports.row.kept", String.valueOf(row)));
			}
		}
		catch (CorrectionException ex) {
			response.setStatus(UNPROCESSABLE);
			return form(view, part, row, list, new CellErrors(typed, ex.problems()), reader, model);
		}
		catch (ImportStateException ex) {
			refuse(redirect, ex);
		}
		redirect.addAttribute("part", part);
		redirect.addAttribute("list", new RowsChoice(part, list, null).state() != null ? list : "failed");
		return "redirect:/imports/" + id;
	}

	/** Texts by field key; a secret that was left blank stays as it is. */
	private static Map<String, String> cells(Map<String, String> parameters, boolean changed) {
		Map<String, String> cells = new LinkedHashMap<>();
		parameters.forEach((name, text) -> {
			if (name.startsWith(CELL)) {
				String key = name.substring(CELL.length());
				if (!changed || !plain(text).equals(plain(parameters.getOrDefault(WAS + key, "")))) {
					cells.put(key, text);
				}
			}
		});
		return cells;
	}

	/** A browser sends line breaks in its own way. */
	private static String plain(String text) {
		return text.replace("\r\n", "\n").strip();
	}

	private String form(ImportView view, int part, int row, String list, CellErrors errors, Reader reader,
			Model model) {
		ImportBatch batch = view.batch();
		ImportPart of = batch.parts()
			.stream()
			.filter((each) -> each.number() == part)
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!this.preview.isOpen(batch)) {
			return "redirect:/imports/" + view.id();
		}
		PreviewRow shown = this.preview.row(batch, of, row)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("view", view);
		model.addAttribute("part", of);
		model.addAttribute("row", shown);
		model.addAttribute("list", list);
		model.addAttribute("cells", this.rows.inputs(shown, errors, reader));
		model.addAttribute("refused", !errors.problems().isEmpty());
		return "import/row";
	}

	@PostMapping("/imports/{id}/values")
	String values(@PathVariable("id") long id, @RequestParam Map<String, String> parameters, Reader reader,
			RedirectAttributes redirect) {
		ImportView view = legible(id, reader);
		Map<Integer, Map<ImportMending.UnknownName, String>> meanings = new HashMap<>();
		for (UnknownView value : this.unknown.of(view.batch())) {
			String target = parameters.getOrDefault(value.name(), "?");
			if (!target.equals("?")) {
				meanings.computeIfAbsent(value.part(), (part) -> new HashMap<>())
					.put(new ImportMending.UnknownName(value.field(), value.raw()), target);
			}
		}
		try {
			if (!meanings.isEmpty()) {
				this.mending.mapValues(id, meanings, reader.actor());
				redirect.addFlashAttribute(Notice.NAME, Notice.done("imports.values.kept"));
			}
		}
		catch (ImportStateException ex) {
			refuse(redirect, ex);
		}
		return "redirect:/imports/" + id;
	}

	@PostMapping("/imports/{id}/checks")
	String checkAgain(@PathVariable("id") long id, Reader reader, RedirectAttributes redirect) {
		this.pages.find(id);
		try {
			this.mending.checkAgain(id, reader.actor());
		}
		catch (ImportStateException ex) {
			refuse(redirect, ex);
		}
		return "redirect:/imports/" + id;
	}

	private ImportView legible(long id, Reader reader) {
		ImportView view = this.pages.find(id);
		if (!ImportPages.seesContents(reader, view.batch())) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return view;
	}

	private static void refuse(RedirectAttributes redirect, ImportStateException ex) {
		redirect.addFlashAttribute(Notice.NAME, Notice.refused(ex.problem()));
	}

}
