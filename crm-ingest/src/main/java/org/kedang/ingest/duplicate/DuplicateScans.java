package org.kedang.ingest.duplicate;

import java.util.Map;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where searches are asked for, watched and ended. A search works in the background and
 * goes on after a restart.
 */
@Component
public class DuplicateScans {

	private final ScanRows rows;

	private final ObjectProvider<SchedulerClient> scheduler;

	private final AuditTrail audit;

	DuplicateScans(ScanRows rows, ObjectProvider<SchedulerClient> scheduler, AuditTrail audit) {
		this.rows = rows;
		this.scheduler = scheduler;
		this.audit = audit;
	}

	/**
	 * Asks for a search, which starts as soon as a worker is free.
	 * @param learn whether weights are learnt anew
	 * @return false while another one is open
	 */
	@Transactional
	public boolean request(boolean learn, Reader reader) {
		Optional<Long> id = ScanTasks.queue(learn, reader.id(), this.rows, this.scheduler.getObject());
		id.ifPresent((scan) -> this.audit.record(reader.actor(), "duplicates-searched", "duplicate-scan", scan,
				Map.of("learn", learn)));
		return id.isPresent();
	}

	/** Asks for a search of the program's own; one that is open suffices. */
	@Transactional
	public void request() {
		ScanTasks.queue(false, null, this.rows, this.scheduler.getObject());
	}

	/**
	 * Asks a search to end.
	 * @return false if there is no such search or it is over
	 */
	@Transactional
	public boolean cancel(long id, Reader reader) {
		boolean cancelled = this.rows.cancel(id);
		if (cancelled) {
			this.audit.record(reader.actor(), "duplicate-search-cancelled", "duplicate-scan", id, Map.of());
		}
		return cancelled;
	}

	/** The search asked for last. */
	public Optional<DuplicateScan> latest() {
		return this.rows.latest();
	}

}
