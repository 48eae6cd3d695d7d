package org.kedang.web.imports;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.ImportBatch;
import org.kedang.ingest.Imports;
import org.kedang.ingest.UploadNotKeptException;
import org.kedang.ingest.sample.SampleData;
import org.kedang.ingest.undo.ImportUndo;
import org.kedang.ingest.undo.ImportUndos;
import org.kedang.web.support.HtmxRequest;
import org.kedang.web.support.Notice;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The import centre 导入中心: templates to fill in, a place to upload, and what was brought
 * in before.
 */
@Controller
class ImportListController {

	private static final int PAGE = 20;

	private final Imports imports;

	private final SampleData sample;

	private final DataSize largest;

	private final ImportUndos undos;

	private final Clock clock;

	ImportListController(Imports imports, SampleData sample, ImportUndos undos,
			@Value("${spring.servlet.multipart.max-file-size}") DataSize largest, Clock clock) {
		this.imports = imports;
		this.sample = sample;
		this.undos = undos;
		this.largest = largest;
		this.clock = clock;
	}

	@GetMapping("/imports")
	String list(@RequestParam(name = "before", required = false) @Nullable Long before, HtmxRequest htmx, Model model) {
		List<ImportView> found = this.imports.list(null, before, PAGE + 1)
			.stream()
			.map((batch) -> new ImportView(batch, this.clock.instant(), null))
			.toList();
		List<ImportView> shown = found.subList(0, Math.min(PAGE, found.size()));
		boolean loading = this.sample.isBeingLoaded();
		Map<Long, ImportUndo> taken = this.undos.find(shown.stream().map(ImportView::id).toList());
		model.addAttribute("imports", shown);
		model.addAttribute("undos", taken);
		model.addAttribute("here", (before != null) ? "/imports?before=" + before : "/imports");
		model.addAttribute("first", (before != null) ? "/imports" : null);
		model.addAttribute("next", (found.size() > PAGE) ? "/imports?before=" + shown.get(PAGE - 1).id() : null);
		model.addAttribute("sampleLoading", loading);
		model.addAttribute("sampleWelcome", !loading && this.sample.isWelcome());
		model.addAttribute("busy", loading || shown.stream().anyMatch(ImportView::running)
				|| taken.values().stream().anyMatch(ImportUndo::isRunning));
		model.addAttribute("subjects", Subject.values());
		model.addAttribute("largest", this.largest);
		return htmx.choose("import/list", "import/list :: history");
	}

	@PostMapping("/imports")
	String upload(@RequestParam(name = "file", required = false) @Nullable MultipartFile file, Reader reader,
			RedirectAttributes redirect) throws IOException {
		if (file == null || Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty()) {
			redirect.addFlashAttribute(Notice.NAME, Notice.refused("imports.upload.none"));
			return "redirect:/imports";
		}
		try {
			ImportBatch batch = this.imports.upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""),
					file.getInputStream(), reader.actor());
			return "redirect:/imports/" + batch.id();
		}
		catch (UploadNotKeptException ex) {
			redirect.addFlashAttribute(Notice.NAME, Notice.refused(ex.problem()));
			return "redirect:/imports";
		}
	}

}
