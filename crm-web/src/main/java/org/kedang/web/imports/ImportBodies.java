package org.kedang.web.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.ingest.ImportBatch;
import org.kedang.ingest.ImportProblem.Severity;
import org.kedang.ingest.ImportProblem;
import org.kedang.ingest.Imports;
import org.kedang.ingest.SeveralCustomers;
import org.kedang.ingest.undo.ImportUndos;
import org.kedang.shared.Problem;

import org.springframework.stereotype.Component;

/**
 * Tells programs where imports stand.
 */
@Component
class ImportBodies {

	private static final int ERRORS = 100;

	private final Imports imports;

	private final ImportUndos undos;

	private final SeveralCustomers several;

	private final ImportTexts texts;

	private final Clock clock;

	ImportBodies(Imports imports, ImportUndos undos, SeveralCustomers several, ImportTexts texts, Clock clock) {
		this.imports = imports;
		this.undos = undos;
		this.several = several;
		this.texts = texts;
		this.clock = clock;
	}

	ImportBody of(ImportBatch batch, Reader reader) {
		return new ImportBody(batch.id(), batch.state().name(), new ImportBody.Progress(batch.done(), batch.total()),
				batch.ledger(),
				batch.parts()
					.stream()
					.map((part) -> new ImportBody.Part(part.name(), part.subject().slug(), part.ledger()))
					.toList(),
				this.undos.find(batch.id()).map((undo) -> UndoBody.of(undo, this.clock.instant())).orElse(null),
				errors(batch, reader));
	}

	private List<ImportBody.Error> errors(ImportBatch batch, Reader reader) {
		boolean legible = ImportPages.seesContents(reader, batch);
		List<ImportBody.Error> errors = new ArrayList<>();
		Problem whole = batch.problem();
		if (whole != null) {
			errors.add(error(null, null, null, whole, this.texts.sentence(whole), reader));
		}
		for (ImportProblem each : this.imports.problems(batch.id(), 0, ERRORS)) {
			if (each.severity() == Severity.ERROR) {
				Problem problem = each.problem();
				errors.add(error(each.sheet(), each.row(), each.header(), problem,
						this.texts.sentence(problem, legible), reader));
			}
		}
		return errors;
	}

	private ImportBody.Error error(@Nullable String sheet, @Nullable Long row, @Nullable String header, Problem problem,
			String message, Reader reader) {
		return ImportBody.Error.of(sheet, row, header, problem, message, this.several.of(problem, reader));
	}

}
