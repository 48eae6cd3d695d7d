package org.kedang.ingest.workbook;

import java.util.BitSet;
import java.util.List;

import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Streams the cells of one substream of an xls file into a {@link Row}.
 */
final class XlsSheetReader extends XlsListener {

	private final Sheet sheet;

	private final int substream;

	private final XlsStructure structure;

	private final Limits limits;

	private final RowConsumer consumer;

	private final Row row;

	private final BitSet hidden = new BitSet();

	private final MergedCells.Found merged;

	private SSTRecord texts = new SSTRecord();

	private int depth;

	private int current = -2;

	private int rows;

	private int formulaColumn = -1;

	private boolean stopped;

	XlsSheetReader(Sheet sheet, int substream, XlsStructure structure, Limits limits, RowConsumer consumer) {
		this.sheet = sheet;
		this.substream = substream;
		this.structure = structure;
		this.limits = limits;
		this.consumer = consumer;
		this.row = new Row(limits.columns(), structure.since1904(), null);
		this.merged = new MergedCells.Found(sheet);
	}

	@Override
	boolean take(Record record) throws WorkbookRefused {
		if (record instanceof BOFRecord) {
			// charts within a sheet are substreams of their own
			this.current += (this.depth++ == 0) ? 1 : 0;
		}
		else if (record instanceof EOFRecord) {
			return --this.depth > 0 || this.current != this.substream;
		}
		else if (record instanceof SSTRecord sst) {
			this.texts = sst;
		}
		else if (this.current == this.substream && this.depth == 1) {
			content(record);
		}
		return !this.stopped;
	}

	private void content(Record record) throws WorkbookRefused {
		if (record instanceof RowRecord height) {
			this.hidden.set(height.getRowNumber(), height.getZeroHeight());
		}
		else if (record instanceof MergeCellsRecord areas) {
			for (int i = 0; i < areas.getNumAreas(); i++) {
				CellRangeAddress area = areas.getAreaAt(i);
				this.merged.add(area.getFirstColumn(), area.getFirstRow() + 1, area.getLastRow() + 1);
			}
		}
		else if (record instanceof StringRecord text && this.formulaColumn >= 0) {
			text(this.formulaColumn, text.getString());
			this.formulaColumn = -1;
		}
		else if (record instanceof CellValueRecordInterface cell && !(record instanceof BlankRecord)) {
			if (cell.getRow() + 1 != this.row.number()) {
				if (cell.getRow() + 1 < this.row.number()) {
					throw new WorkbookRefused("unordered", this.sheet.name());
				}
				flush();
				this.row.begin(cell.getRow() + 1, this.hidden.get(cell.getRow()));
			}
			if (!this.stopped) {
				cell(cell.getColumn(), cell);
			}
		}
	}

	private void cell(int column, CellValueRecordInterface cell) throws WorkbookRefused {
		if (cell instanceof NumberRecord number) {
			number(column, number.getXFIndex(), number.getValue());
		}
		else if (cell instanceof LabelSSTRecord label) {
			if (label.getSSTIndex() < 0 || label.getSSTIndex() >= this.texts.getNumUniqueStrings()) {
				throw new WorkbookRefused("shared-string", this.sheet.name(), this.row.number(),
						CellAddress.letters(column));
			}
			text(column, this.texts.getString(label.getSSTIndex()).getString());
		}
		else if (cell instanceof LabelRecord label) {
			text(column, label.getValue());
		}
		else if (cell instanceof BoolErrRecord value) {
			if (value.isBoolean()) {
				put(column, CellKind.BOOLEAN, value.getBooleanValue() ? "TRUE" : "FALSE");
			}
			else {
				error(column, value.getErrorValue());
			}
		}
		else if (cell instanceof FormulaRecord formula) {
			formula(column, formula);
		}
	}

	private void formula(int column, FormulaRecord formula) throws WorkbookRefused {
		CellType type = formula.getCachedResultTypeEnum();
		if (type == CellType.NUMERIC) {
			number(column, formula.getXFIndex(), formula.getValue());
		}
		else if (type == CellType.BOOLEAN) {
			put(column, CellKind.BOOLEAN, formula.getCachedBooleanValue() ? "TRUE" : "FALSE");
		}
		else if (type == CellType.ERROR) {
			error(column, formula.getCachedErrorValue());
		}
		else if (formula.hasCachedResultString()) {
			this.formulaColumn = column;
		}
	}

	private void number(int column, int style, double value) throws WorkbookRefused {
		if (!Double.isFinite(value)) {
			put(column, CellKind.ERROR, FormulaError.NUM.getString());
		}
		else if (this.structure.isDate(style) && DateSerials.isDate(value)) {
			put(column, CellKind.DATE, DateSerials.text(value, this.structure.since1904()));
		}
		else {
			put(column, CellKind.NUMBER, Numbers.plain(value));
		}
	}

	private void error(int column, int code) throws WorkbookRefused {
		put(column, CellKind.ERROR,
				(FormulaError.isValidCode(code) ? FormulaError.forInt(code) : FormulaError.VALUE).getString());
	}

	private void text(int column, String text) throws WorkbookRefused {
		if (text.length() > this.limits.text()) {
			throw new WorkbookRefused("text", this.sheet.name(), this.row.number(), CellAddress.letters(column),
					this.limits.text());
		}
		if (!text.isEmpty()) {
			put(column, CellKind.TEXT, CellTexts.clean(text));
		}
	}

	private void put(int column, CellKind kind, String text) throws WorkbookRefused {
		if (column >= this.limits.columns()) {
			throw new WorkbookRefused("columns", this.sheet.name(), this.row.number(), this.limits.columns());
		}
		this.row.put(column, kind, text);
	}

	/** What was merged downwards, once all is read. */
	List<MergedCells> merged() {
		return this.merged.all();
	}

	/** Passes the row on if it holds anything. */
	void flush() throws WorkbookRefused {
		if (this.stopped || this.row.width() == 0) {
			return;
		}
		if (++this.rows > this.limits.rows()) {
			throw new WorkbookRefused("rows", this.sheet.name(), this.limits.rows());
		}
		try {
			this.stopped = !this.consumer.row(this.row);
		}
		catch (RuntimeException ex) {
			throw new ConsumerFailed(ex);
		}
	}

}
