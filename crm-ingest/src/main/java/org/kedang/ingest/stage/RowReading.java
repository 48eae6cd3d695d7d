package org.kedang.ingest.stage;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.workbook.Row;
import org.kedang.ingest.workbook.Workbook;
import org.kedang.ingest.workbook.WorkbookRefused;

/**
 * Reads a sheet on a thread of its own and hands the rows over in chunks, a few ahead at
 * most. Chunks go round: the reader fills again what the taker has given back.
 */
final class RowReading implements AutoCloseable {

	private static final int AHEAD = 8;

	private final Workbook workbook;

	private final int sheet;

	private final int headerRow;

	private final MergedFill fill;

	private final Chunk end = new Chunk(new int[0]);

	private final BlockingQueue<Chunk> full = new ArrayBlockingQueue<>(AHEAD + 1);

	private final BlockingQueue<Chunk> empty = new ArrayBlockingQueue<>(AHEAD);

	private final Thread thread;

	private @Nullable Chunk filling;

	private volatile boolean stopped;

	private volatile @Nullable Throwable failure;

	RowReading(Workbook workbook, int sheet, int headerRow, int[] columns, MergedFill fill) {
		this.workbook = workbook;
		this.sheet = sheet;
		this.headerRow = headerRow;
		this.fill = fill;
		for (int i = 0; i < AHEAD; i++) {
			this.empty.add(new Chunk(columns));
		}
		this.thread = new Thread(this::read, "import-reading");
		this.thread.setDaemon(true);
	}

	void start() {
		this.thread.start();
	}

	/**
	 * The next rows, null after the last ones.
	 * @throws WorkbookRefused if the sheet turns out damaged or beyond a limit
	 */
	@Nullable Chunk take() throws InterruptedException, IOException, WorkbookRefused {
		Chunk chunk = this.full.take();
		if (chunk != this.end) {
			return chunk;
		}
		Throwable thrown = this.failure;
		if (thrown instanceof WorkbookRefused refused) {
			throw refused;
		}
		if (thrown != null) {
			throw new IOException("Reading the sheet failed", thrown);
		}
		return null;
	}

	void giveBack(Chunk chunk) {
		chunk.clear();
		this.empty.add(chunk);
	}

	/** How much of the sheet has been read, from 0 to 1; 0 where that is not known. */
	double share() {
		return this.workbook.share();
	}

	/** Stops and waits until the workbook is no longer touched. */
	@Override
	public void close() {
		this.stopped = true;
		this.thread.interrupt();
		boolean interrupted = false;
		while (this.thread.isAlive()) {
			try {
				this.thread.join();
			}
			catch (InterruptedException ex) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private void read() {
		try {
			this.filling = this.empty.take();
			this.workbook.read(this.sheet, this::take);
			Chunk last = this.filling;
			if (last != null && last.rows() > 0) {
				this.full.put(last);
			}
		}
		catch (InterruptedException ex) {
			this.stopped = true;
		}
		catch (Throwable ex) {
			// also an OutOfMemoryError: the import fails, the application goes on
			this.failure = ex;
		}
		// a place is kept for it
		this.full.add(this.end);
	}

	private boolean take(Row row) {
		if (row.number() <= this.headerRow) {
			return true;
		}
		Chunk chunk = this.filling;
		if (chunk == null || this.stopped) {
			return false;
		}
		chunk.add(row, this.fill);
		if (chunk.isFull()) {
			try {
				this.full.put(chunk);
				this.filling = this.empty.take();
			}
			catch (InterruptedException ex) {
				this.filling = null;
				this.stopped = true;
				return false;
			}
		}
		return true;
	}

}
