package org.kedang.ingest.undo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.kedang.audit.Actor;
import org.kedang.audit.AuditTrail;
import org.kedang.catalogue.Catalogue;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way to take an import back: see beforehand what that would do, ask for it, and read
 * what became of it. The work itself is done in the background.
 */
@Component
public class ImportUndos {

	private final UndoRows rows;

	private final UndoQueue queue;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final Catalogue catalogue;

	private final AuditTrail audit;

	private final Clock clock;

	ImportUndos(UndoRows rows, UndoQueue queue, JdbcTemplate jdbc, PlatformTransactionManager transactions,
			Catalogue catalogue, AuditTrail audit, Clock clock) {
		this.rows = rows;
		this.queue = queue;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.catalogue = catalogue;
		this.audit = audit;
		this.clock = clock;
	}

	/** What there is to take back; empty for an import that is not stored. */
	public Optional<ImportUndo> find(long importId) {
		return this.rows.find(importId);
	}

	/** The same for several imports, by id. */
	public Map<Long, ImportUndo> find(Collection<Long> importIds) {
		return this.rows.find(importIds).stream().collect(Collectors.toMap(ImportUndo::importId, (undo) -> undo));
	}

	/**
	 * What taking it back would do now.
	 * @param offset how many of what would stay to leave out
	 * @throws UndoRefusedException if it cannot be taken back
	 */
	public UndoPreview preview(long importId, int offset, int limit) {
		demandPossible(importId);
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			UndoPlan plan = new UndoPlan(this.jdbc, this.catalogue, importId,
					this.clock.instant().atOffset(ZoneOffset.UTC));
			plan.find(() -> {
			});
			KeptList kept = plan.kept();
			return new UndoPreview(kept.ledger(importId), kept.removed(importId), kept.restored(),
					kept.page(offset, limit));
		}));
	}

	/**
	 * Asks for it.
	 * @throws UndoRefusedException if it cannot be taken back
	 */
	public ImportUndo request(long importId, Actor actor) {
		if (!this.rows.queue(importId, actor.userId())) {
			demandPossible(importId);
			throw new UndoRefusedException("undo.refused.running");
		}
		this.audit.record(actor, "import-undo", "import", importId, Map.of());
		this.queue.add(importId);
		return this.rows.find(importId).orElseThrow();
	}

	/**
	 * Asks the taking back of an import to end: nothing of it has happened then.
	 * @throws UndoRefusedException if it is not being taken back, or not any more
	 */
	public ImportUndo cancel(long importId, Actor actor) {
		if (!this.rows.cancel(importId)) {
			throw new UndoRefusedException("undo.refused.over");
		}
		this.audit.record(actor, "import-undo-cancelled", "import", importId, Map.of());
		return this.rows.find(importId).orElseThrow();
	}

	/** The first of what stayed when it was last taken back. */
	public List<Kept> kept(long importId, int offset, int limit) {
		return this.rows.kept(importId, offset, limit);
	}

	private void demandPossible(long importId) {
		Instant now = this.clock.instant();
		ImportUndo undo = this.rows.find(importId)
			.orElseThrow(() -> new UndoRefusedException("undo.refused.not-stored"));
		if (!now.isBefore(undo.until())) {
			throw new UndoRefusedException("undo.refused.late");
		}
		if (!undo.isPossible(now)) {
			throw new UndoRefusedException(undo.isRunning() ? "undo.refused.running" : "undo.refused.done");
		}
	}

}
