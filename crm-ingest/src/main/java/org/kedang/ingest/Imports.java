package org.kedang.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.audit.Actor;
import org.kedang.audit.AuditTrail;
import org.kedang.ingest.mapping.ImportRequest;
import org.kedang.ingest.mapping.MappingException;
import org.kedang.ingest.mapping.Mappings;
import org.kedang.ingest.mapping.Peeking;
import org.kedang.ingest.mapping.WorkbookPeek;
import org.kedang.ingest.workbook.Limits;
import org.kedang.ingest.workbook.Workbook;
import org.kedang.ingest.workbook.WorkbookRefused;
import org.kedang.ingest.workbook.Workbooks;
import org.kedang.shared.Problem;

import org.springframework.stereotype.Component;

/**
 * The way in for workbooks: upload one, look into it, start it with what its columns
 * mean, confirm it. The work itself is done in the background.
 */
@Component
public class Imports {

	private final KeptFiles files;

	private final Limits limits;

	private final ImportBatches batches;

	private final ImportProblems problems;

	private final Peeking peeking;

	private final Mappings mappings;

	private final ImportQueue queue;

	private final ImportEstimates estimates;

	private final AuditTrail audit;

	Imports(KeptFiles files, Limits limits, ImportBatches batches, ImportProblems problems, Peeking peeking,
			Mappings mappings, ImportQueue queue, ImportEstimates estimates, AuditTrail audit) {
		this.files = files;
		this.limits = limits;
		this.batches = batches;
		this.problems = problems;
		this.peeking = peeking;
		this.mappings = mappings;
		this.queue = queue;
		this.estimates = estimates;
		this.audit = audit;
	}

	/**
	 * Takes a workbook in and opens it.
	 * @param fileName as the uploader calls it
	 * @param content closed in the end
	 * @return the import, waiting for {@link #start}; already FAILED with its problem
	 * where the file is refused
	 * @throws UploadNotKeptException if it cannot be written to the disk
	 * @throws IOException if the upload breaks off
	 */
	public ImportBatch upload(String fileName, InputStream content, Actor actor) throws IOException {
		Upload upload = this.files.keep(fileName, content, this.limits);
		Problem refusal = refusal(upload);
		long id = this.batches.add(upload, (refusal != null) ? ImportState.FAILED : ImportState.UPLOADED, refusal,
				actor.userId());
		this.audit.record(actor, (refusal != null) ? "import-refused" : "import-upload", "import", id,
				Map.of("file", upload.fileName(), "size", upload.size(), "sha256", upload.sha256()));
		return this.batches.get(id);
	}

	/**
	 * Reads the first rows of every sheet and guesses what they hold.
	 * @throws WorkbookRefused if the file has become unreadable since it was uploaded
	 */
	public WorkbookPeek peek(long id) throws IOException, WorkbookRefused {
		try (Workbook workbook = Workbooks.open(file(id), this.limits)) {
			return this.peeking.peek(workbook);
		}
	}

	/**
	 * Queues the import.
	 * @throws MappingException if a required field is left unmapped or the mapping does
	 * not fit
	 * @throws ImportStateException if it is not waiting for it
	 */
	public ImportBatch start(long id, ImportRequest request, Actor actor) {
		this.mappings.check(request);
		if (!this.batches.queue(id, request, actor.userId())) {
			throw new ImportStateException("start", this.batches.get(id).state());
		}
		List<Map<String, Object>> parts = request.parts()
			.stream()
			.map((part) -> Map.of("sheet", part.name(), "type", part.subject().slug(), "mapping",
					part.mapping().headers()))
			.toList();
		this.audit.record(actor, "import-start", "import", id,
				Map.of("parts", parts, "options", request.options(), "confirmed", request.confirm()));
		this.queue.add(id);
		return this.batches.get(id);
	}

	/**
	 * Agrees to store a checked import.
	 * @throws ImportStateException if it is not READY
	 */
	public ImportBatch confirm(long id, Actor actor) {
		if (!this.batches.confirm(id, actor.userId())) {
			ImportState state = this.batches.get(id).state();
			throw (state == ImportState.READY) ? new ImportStateException(Problem.of("import.state.corrected"))
					: new ImportStateException("confirm", state);
		}
		this.audit.record(actor, "import-confirm", "import", id, Map.of());
		this.queue.addConfirmed(id);
		return this.batches.get(id);
	}

	/**
	 * Stops an import; what runs stops within seconds and stores nothing.
	 * @throws ImportStateException if it is over
	 */
	public ImportBatch cancel(long id, Actor actor) {
		if (!this.batches.cancel(id)) {
			throw new ImportStateException("cancel", this.batches.get(id).state());
		}
		this.audit.record(actor, "import-cancel", "import", id, Map.of());
		this.batches.dropStageUnlessRunning(id);
		return this.batches.get(id);
	}

	/**
	 * Lets an upload that nobody will start be as if it had not come: neither row nor
	 * file are left, only what the audit trail tells.
	 * @param why it is not started; null where that was told already
	 */
	public void forget(long id, @Nullable Problem why, Actor actor) throws IOException {
		Optional<String> stored = this.batches.remove(id);
		if (stored.isPresent()) {
			this.files.delete(stored.get());
		}
		if (why != null) {
			this.audit.record(actor, "import-refused", "import", id, Map.of("problem", why.code()));
		}
	}

	/**
	 * How long the stage a running import is in will take, from its begin to its end;
	 * empty where nothing like it has been imported before. While reading, the rows
	 * themselves tell.
	 */
	public Optional<Duration> stageTakes(ImportBatch batch) {
		return this.estimates.ofStage(batch);
	}

	public Optional<ImportBatch> find(long id) {
		return this.batches.find(id);
	}

	/**
	 * The import of that id.
	 * @throws UnknownImportException if there is none
	 */
	public ImportBatch get(long id) {
		return this.batches.get(id);
	}

	/**
	 * Imports, newest first.
	 * @param uploader only this user's; null for all
	 * @param before only those with a lower id: the last one already seen; null for the
	 * first page
	 */
	public List<ImportBatch> list(@Nullable Long uploader, @Nullable Long before, int limit) {
		return this.batches.list(uploader, before, limit);
	}

	/**
	 * The first problems: errors, then warnings, then rows left out, each in the order of
	 * the rows. Of a sheet 10,000 errors of single rows are kept, and 50,000 of rows seen
	 * together.
	 */
	public List<ImportProblem> problems(long id, int offset, int limit) {
		return this.problems.list(id, offset, limit);
	}

	/** The uploaded file as it came. */
	public Path file(long id) {
		return this.files.path(this.batches.stored(id));
	}

	/**
	 * Whether the uploaded file is still there: it is deleted some time after the end.
	 */
	public boolean hasFile(long id) {
		return this.files.has(this.batches.stored(id));
	}

	private @Nullable Problem refusal(Upload upload) throws IOException {
		try (Workbook workbook = Workbooks.open(this.files.path(upload.stored()), this.limits)) {
			this.peeking.peek(workbook);
			return null;
		}
		catch (WorkbookRefused ex) {
			return ex.problem();
		}
	}

}
