package org.kedang.ingest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.kedang.audit.Actor;
import org.kedang.audit.AuditTrail;
import org.kedang.catalogue.Field;
import org.kedang.ingest.stage.RowReview;
import org.kedang.ingest.stage.StageColumn;
import org.kedang.ingest.stage.StagedProblem;
import org.kedang.shared.Problem;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mends a checked import in the page: cells of its rows, and what unknown values mean.
 * The sheets concerned are then read and checked again, as if the file had said so.
 */
@Component
public class ImportMending {

	/** Imports up to this size are checked again at once, larger ones when asked to. */
	private static final long SMALL = 20_000;

	private final ImportBatches batches;

	private final ImportPreview preview;

	private final PreviewReading reading;

	private final Corrections corrections;

	private final ValueMappings values;

	private final StageTables stages;

	private final ImportQueue queue;

	private final AuditTrail audit;

	ImportMending(ImportBatches batches, ImportPreview preview, PreviewReading reading, Corrections corrections,
			ValueMappings values, StageTables stages, ImportQueue queue, AuditTrail audit) {
		this.batches = batches;
		this.preview = preview;
		this.reading = reading;
		this.corrections = corrections;
		this.values = values;
		this.stages = stages;
		this.queue = queue;
		this.audit = audit;
	}

	/**
	 * Lets cells of a row say something else.
	 * @param texts what stands in the cells now, by field key; cells not named stay
	 * @return whether the import is being checked again; else it waits for
	 * {@link #checkAgain}
	 * @throws CorrectionException if the row would still fail by itself
	 * @throws ImportStateException if the import is not waiting for its confirmation
	 */
	@Transactional
	public boolean correct(long id, int part, int row, Map<String, String> texts, Actor actor) {
		ImportBatch batch = open(id);
		ImportPart of = part(batch, part);
		PreviewRow shown = this.preview.row(batch, of, row)
			.orElseThrow(() -> new ImportStateException("correct", batch.state()));
		refuseWhatIsStillWrong(batch, of, shown, texts);
		for (PreviewRow.Cell cell : shown.cells()) {
			String text = texts.get(cell.field().key());
			if (text != null) {
				this.corrections.save(id, part, row, cell.field(), text, written(cell), actor.userId());
			}
		}
		this.audit.record(actor, "import-correction", "import", id,
				Map.of("sheet", of.name(), "row", row, "fields", new TreeSet<>(texts.keySet())));
		return batch.ledger().read() <= SMALL && again(batch, this.corrections.waiting(id));
	}

	/** What the cell said before anybody corrected it, as far as it is known. */
	private static @Nullable String written(PreviewRow.Cell cell) {
		return (cell.written() != null) ? cell.written() : cell.after();
	}

	private void refuseWhatIsStillWrong(ImportBatch batch, ImportPart part, PreviewRow shown,
			Map<String, String> texts) {
		RowReview check = this.reading.check(batch, part);
		Map<Integer, String> aside = this.reading.asideCells(this.reading.table(batch, part), List.of(shown.row()))
			.get(shown.row());
		Map<Integer, String> raw = new HashMap<>((aside != null) ? aside : Map.of());
		for (int i = 0; i < check.columns().size(); i++) {
			StageColumn column = check.columns().get(i);
			PreviewRow.Cell cell = shown.cells().get(i);
			String text = texts.get(column.field().key());
			if (text != null) {
				raw.put(i, text);
			}
			else if (aside == null && cell.isFilled()) {
				raw.put(i, Objects.requireNonNull(written(cell)));
			}
		}
		Map<String, Problem> wrong = new LinkedHashMap<>();
		for (StagedProblem problem : check.errors(shown.row(), raw)) {
			StageColumn column = problem.column();
			// a cell that has passed already is read from the file again
			if (column != null && (aside != null || texts.containsKey(column.field().key()))) {
				wrong.putIfAbsent(column.field().key(), problem.problem());
			}
		}
		if (!wrong.isEmpty()) {
			throw new CorrectionException(wrong);
		}
	}

	/**
	 * Keeps what unknown values mean and checks the import again.
	 * @param meanings by number of the part and value: an option's key, a user's id, or
	 * blank
	 * @throws ImportStateException if the import is not waiting for its confirmation
	 */
	@Transactional
	public void mapValues(long id, Map<Integer, Map<UnknownName, String>> meanings, Actor actor) {
		ImportBatch batch = open(id);
		Set<Integer> parts = new TreeSet<>();
		Set<String> fields = new TreeSet<>();
		meanings.forEach((part, values) -> values.forEach((value, target) -> {
			if (this.values.save(value.field(), value.raw(), target, actor.userId())) {
				fields.add(value.field().subject().slug() + "." + value.field().key());
				parts.add(part(batch, part).number());
			}
		}));
		if (!parts.isEmpty()) {
			this.audit.record(actor, "import-values", "import", id, Map.of("fields", fields));
			parts.addAll(this.corrections.waiting(id));
			again(batch, parts);
		}
	}

	/** A value that is to mean something. */
	public record UnknownName(Field field, String raw) {
	}

	/**
	 * Reads and checks again what has been corrected.
	 * @throws ImportStateException if the import is not waiting for its confirmation
	 */
	@Transactional
	public void checkAgain(long id, Actor actor) {
		ImportBatch batch = open(id);
		this.audit.record(actor, "import-check-again", "import", id, Map.of());
		again(batch, this.corrections.waiting(id));
	}

	private boolean again(ImportBatch batch, Set<Integer> parts) {
		if (!this.batches.checkAgain(batch.id())) {
			throw new ImportStateException("correct", this.batches.get(batch.id()).state());
		}
		parts.forEach((part) -> this.stages.drop(batch.id(), part));
		this.queue.add(batch.id());
		return true;
	}

	/** What unknown values mean, in all imports. */
	public List<ValueMapping> meanings() {
		return this.values.all();
	}

	/**
	 * Forgets what a value means; what was imported stays.
	 * @return what it meant; empty where that was forgotten already
	 */
	@Transactional
	public Optional<ValueMapping> forget(long mapping, Actor actor) {
		Optional<ValueMapping> forgotten = this.values.remove(mapping);
		forgotten.ifPresent((each) -> this.audit.record(actor, "import-value-removed", "value-mapping", mapping,
				Map.of("type", each.subject().slug(), "field", each.key())));
		return forgotten;
	}

	private ImportBatch open(long id) {
		ImportBatch batch = this.batches.held(id);
		if (!this.preview.isOpen(batch)) {
			throw new ImportStateException("correct", batch.state());
		}
		return batch;
	}

	private static ImportPart part(ImportBatch batch, int number) {
		return batch.parts()
			.stream()
			.filter((part) -> part.number() == number)
			.findFirst()
			.orElseThrow(() -> new ImportStateException("correct", batch.state()));
	}

}
