package org.kedang.web.imports;

import java.time.Clock;
import java.util.List;

import org.kedang.ingest.undo.ImportUndo;
import org.kedang.ingest.undo.ImportUndos;
import org.kedang.ingest.undo.Kept;
import org.kedang.ingest.undo.UndoPreview;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Puts together what pages say about taking an import back.
 */
@Component
class UndoPages {

	static final int PAGE = 50;

	private final ImportUndos undos;

	private final Clock clock;

	UndoPages(ImportUndos undos, Clock clock) {
		this.undos = undos;
		this.clock = clock;
	}

	/**
	 * On the page of the import: whether it can be taken back, or what became of that.
	 */
	void show(long importId, Model model) {
		this.undos.find(importId).ifPresent((undo) -> {
			model.addAttribute("undo", undo);
			model.addAttribute("undoPossible", undo.isPossible(this.clock.instant()));
			if (undo.isUndone()) {
				kept(this.undos.kept(importId, 0, PAGE + 1), "/imports/" + importId + "/undo/kept", 0, model);
			}
		});
	}

	/** What taking it back would do. */
	void preview(long importId, int offset, Model model) {
		UndoPreview preview = this.undos.preview(importId, offset, PAGE + 1);
		model.addAttribute("preview", preview);
		kept(preview.kept(), "/imports/" + importId + "/undo", offset, model);
	}

	/** What stayed, further on. */
	void kept(ImportUndo undo, int offset, Model model) {
		kept(this.undos.kept(undo.importId(), offset, PAGE + 1), "/imports/" + undo.importId() + "/undo/kept", offset,
				model);
	}

	private static void kept(List<Kept> found, String page, int offset, Model model) {
		model.addAttribute("kept", found.subList(0, Math.min(PAGE, found.size())));
		model.addAttribute("keptFrom", offset + 1);
		model.addAttribute("keptFirst", (offset > 0) ? page + "#kept" : null);
		model.addAttribute("keptNext", (found.size() > PAGE) ? page + "?kept=" + (offset + PAGE) + "#kept" : null);
	}

}
