package org.kedang.web.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.kedang.access.Reader;
import org.kedang.ingest.ImportBatch;
import org.kedang.ingest.ImportPreview;
import org.kedang.ingest.ImportProblem;
import org.kedang.ingest.Imports;
import org.kedang.ingest.ReturnedWorkbooks;
import org.kedang.ingest.workbook.WorkbookRefused;
import org.kedang.web.support.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/**
 * Puts together what the page of an import shows in its state.
 */
@Component
class ImportPages {

	private static final int PROBLEMS = 50;

	private static final int CORRECTIONS = 1000;

	private final Imports imports;

	private final MappingViews mappings;

	private final UndoPages undos;

	private final ImportPreview preview;

	private final RowViews rows;

	private final UnknownViews unknown;

	private final Clock clock;

	ImportPages(Imports imports, MappingViews mappings, UndoPages undos, ImportPreview preview, RowViews rows,
			UnknownViews unknown, Clock clock) {
		this.imports = imports;
		this.mappings = mappings;
		this.undos = undos;
		this.preview = preview;
		this.rows = rows;
		this.unknown = unknown;
		this.clock = clock;
	}

	/** The import as it is now; a page that says so where there is none. */
	ImportView find(long id) {
		return this.imports.find(id)
			.map((batch) -> new ImportView(batch, this.clock.instant(), this.imports.stageTakes(batch).orElse(null)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/**
	 * Whether this reader may see what the cells of the file hold: it is the reader's own
	 * file, or nothing personal is hidden from the reader.
	 */
	static boolean seesContents(Reader reader, ImportBatch batch) {
		return reader.seesWholeFiles() || Objects.equals(batch.uploadedBy(), reader.id());
	}

	/**
	 * Fills the model.
	 * @param offset how many problems to leave out
	 * @param rows which rows of a preview are looked at
	 */
	void show(ImportView view, int offset, RowsChoice rows, Reader reader, Model model) {
		boolean legible = seesContents(reader, view.batch());
		model.addAttribute("view", view);
		model.addAttribute("legible", legible);
		boolean fileKept = this.imports.hasFile(view.id());
		model.addAttribute("fileKept", fileKept);
		if (view.phase() == ImportView.Phase.MAPPING) {
			mapping(view, legible, model);
		}
		else if (view.counted() || view.phase() == ImportView.Phase.FAILED) {
			problems(view, Math.max(0, offset), model);
			model.addAttribute("returnable", legible && fileKept && ReturnedWorkbooks.isPossible(view.batch()));
			this.undos.show(view.id(), model);
			model.addAttribute("corrections",
					this.preview.corrections(view.id(), CORRECTIONS)
						.stream()
						.filter((each) -> each.field() == null || !reader.isHidden(each.field()))
						.toList());
		}
		if (this.preview.isOpen(view.batch())) {
			model.addAttribute("rows", this.rows.page(view.batch(), rows, legible, reader));
			model.addAttribute("unknown", legible ? this.unknown.of(view.batch()) : List.of());
			model.addAttribute("waiting", this.preview.waiting(view.id()));
		}
	}

	private void mapping(ImportView view, boolean legible, Model model) {
		try {
			model.addAttribute("form", this.mappings.guessed(view.id(), legible));
		}
		catch (WorkbookRefused ex) {
			model.addAttribute(Notice.NAME, Notice.refused(ex.problem()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void problems(ImportView view, int offset, Model model) {
		List<ImportProblem> found = this.imports.problems(view.id(), offset, PROBLEMS + 1);
		String page = "/imports/" + view.id();
		model.addAttribute("problems", found.subList(0, Math.min(PROBLEMS, found.size())));
		model.addAttribute("problemsFrom", offset + 1);
		model.addAttribute("problemsFirst", (offset > 0) ? page + "#problems" : null);
		model.addAttribute("problemsNext",
				(found.size() > PROBLEMS) ? page + "?problems=" + (offset + PROBLEMS) + "#problems" : null);
	}

}
