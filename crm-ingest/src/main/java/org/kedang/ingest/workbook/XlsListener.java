package org.kedang.ingest.workbook;

import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.record.Record;
import org.jspecify.annotations.Nullable;

/**
 * Follows the records of an xls file substream by substream and can stop with a refusal.
 */
abstract class XlsListener extends AbortableHSSFListener {

	private static final short GO_ON = 0;

	private static final short STOP = 1;

	private @Nullable WorkbookRefused refused;

	/** Wraps what the consumer of rows threw, to tell it from what POI throws. */
	static final class ConsumerFailed extends RuntimeException {

		private final transient RuntimeException failure;

		ConsumerFailed(RuntimeException failure) {
			super(failure);
			this.failure = failure;
		}

		RuntimeException failure() {
			return this.failure;
		}

	}

	@Override
	public short abortableProcessRecord(Record record) {
		try {
			return take(record) ? GO_ON : STOP;
		}
		catch (WorkbookRefused ex) {
			this.refused = ex;
			return STOP;
		}
	}

	/** Takes a record; false stops. */
	abstract boolean take(Record record) throws WorkbookRefused;

	@Nullable WorkbookRefused refused() {
		return this.refused;
	}

}
