package org.kedang.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.access.Right;
import org.kedang.job.NextTry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes an export: cut off, it begins anew, so that the file shows one moment. How far
 * it is stands in a row that other transactions than the reading one write.
 */
@Component
class ExportJob {

	private static final Logger log = LoggerFactory.getLogger(ExportJob.class);

	/** So many rows between two looks at whether it is to end. */
	private static final int STEP = 1000;

	private static final int BUFFER = 65_536;

	/** So many files of a reader are kept at a time. */
	static final int KEPT = 5;

	private static final Duration REMEMBERED = Duration.ofDays(30);

	private final ExportRows rows;

	private final ExportFolder folder;

	private final ExportSights sights;

	private final ObjectProvider<ExportWriter> writer;

	private final Readers readers;

	private final NextTry nextTry;

	private final Duration kept;

	private final TransactionTemplate apart;

	ExportJob(ExportRows rows, ExportFolder folder, ExportSights sights, ObjectProvider<ExportWriter> writer,
			Readers readers, NextTry nextTry, @Value("${kedang.exports.keep:3d}") Duration kept,
			PlatformTransactionManager transactions) {
		this.rows = rows;
		this.folder = folder;
		this.sights = sights;
		this.writer = writer;
		this.readers = readers;
		this.nextTry = nextTry;
		this.kept = kept;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	void run(long id) {
		Optional<Export> found = this.rows.find(id);
		// a right that was taken away meanwhile counts
		Optional<Reader> reader = found.flatMap((export) -> this.readers.find(export.requesterId(), null))
			.filter((who) -> who.may(Right.EXPORT));
		if (found.isEmpty() || !this.rows.start(id, reader.map(this.sights::of).orElse(Set.of()))) {
			return;
		}
		Export export = found.get();
		try {
			if (reader.isPresent() && write(export, reader.get())) {
				this.rows.keepLatest(export.requesterId(), KEPT);
				return;
			}
		}
		catch (IOException | RuntimeException ex) {
			this.nextTry.leave("Export " + id, ex);
			log.warn("Export {} ended", id, ex);
		}
		this.folder.delete(export.file());
		this.rows.end(id);
	}

	/** Whether the file is there; it is not where somebody wanted it to end. */
	private boolean write(Export export, Reader reader) throws IOException {
		Path begun = this.folder.begin(export.file());
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(begun), BUFFER)) {
			long count = this.writer.getObject().write(export.order(), reader, out, (rows) -> look(export, rows));
			out.close();
			return this.rows.written(export, count, this.folder.end(begun, export.file()), this.kept);
		}
		catch (Ended ex) {
			return false;
		}
	}

	private void look(Export export, long rows) {
		if (rows % STEP != 0) {
			return;
		}
		if (this.nextTry.isClosing()) {
			throw new IllegalStateException("The application is closing");
		}
		if (!Boolean.TRUE.equals(this.apart.execute((status) -> this.rows.told(export.id(), rows)))) {
			throw new Ended();
		}
	}

	/** Deletes the files whose time is over, and what a crash left of others. */
	void clear() {
		this.rows.forget(REMEMBERED);
		this.folder.keepOnly(this.rows::files);
	}

	/** Somebody wants it to end. */
	@SuppressWarnings("serial")
	private static final class Ended extends RuntimeException {

	}

}
