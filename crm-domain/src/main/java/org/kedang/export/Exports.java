package org.kedang.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.audit.AuditTrail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where somebody has a long roster written as a workbook, sees how far that is, ends it,
 * and fetches the file: nobody else does, and not with fewer rights than it was written
 * with.
 */
@Component
public class Exports {

	private static final int SHOWN = 20;

	private final ExportRows rows;

	private final ExportFolder folder;

	private final ExportSights sights;

	private final ObjectProvider<SchedulerClient> scheduler;

	private final AuditTrail audit;

	private final Clock clock;

	Exports(ExportRows rows, ExportFolder folder, ExportSights sights, ObjectProvider<SchedulerClient> scheduler,
			AuditTrail audit, Clock clock) {
		this.rows = rows;
		this.folder = folder;
		this.sights = sights;
		this.scheduler = scheduler;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Has it written.
	 * @return empty if one of the reader's is written already
	 */
	@Transactional
	public Optional<Long> begin(ExportOrder order, Reader reader) {
		reader.demand(Right.EXPORT);
		Optional<Long> id = this.rows.insert(order, reader.id());
		id.ifPresent((export) -> ExportTasks.WORK.schedule(this.scheduler.getObject(), export, this.clock.instant()));
		return id;
	}

	/** The one that is written, or waits for it. */
	public Optional<Export> atWork(Reader reader) {
		return latest(reader).stream().filter((each) -> !each.finished()).findFirst();
	}

	/** The reader's latest, the newest first. */
	public List<Export> latest(Reader reader) {
		return this.rows.latest(reader.id(), SHOWN);
	}

	/** The reader's own export. */
	public Optional<Export> find(long id, Reader reader) {
		return this.rows.find(id).filter((export) -> export.requesterId() == reader.id());
	}

	/** The latest whose end the reader was not told. */
	public Optional<Export> news(Reader reader) {
		return reader.mayExport() ? this.rows.unseen(reader.id()) : Optional.empty();
	}

	/** The reader knows how all ended. */
	public void seen(Reader reader) {
		this.rows.seen(reader.id());
	}

	/**
	 * Asks it to end; nothing is left of it then.
	 * @return false if it is over
	 */
	public boolean cancel(Export export) {
		return this.rows.cancel(export.id());
	}

	/** Deletes the file before its time. */
	public void remove(Export export) {
		this.rows.expire(export.id());
		this.folder.delete(export.file());
	}

	/** Whether the reader gets the file: it is kept, and shows no more than they see. */
	public boolean isFor(Export export, Reader reader) {
		return export.requesterId() == reader.id() && reader.mayExport() && export.isKept(this.clock.instant())
				&& this.sights.cover(reader, export.sights()) && Files.exists(this.folder.place(export.file()));
	}

	/** The file, as it leaves for the reader: the audit says so. */
	public Optional<Path> fetch(Export export, Reader reader) {
		if (!isFor(export, reader)) {
			return Optional.empty();
		}
		told(export.order(), export.done(), reader);
		return Optional.of(this.folder.place(export.file()));
	}

	/** The audit knows of every roster that leaves, and how many rows it has. */
	public void told(ExportOrder order, long rows, Reader reader) {
		Map<String, Object> told = new LinkedHashMap<>(order.told());
		told.put("rows", rows);
		this.audit.record(reader.actor(), "roster-exported", told);
	}

}
