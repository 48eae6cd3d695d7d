package org.kedang.ingest.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.util.LittleEndian;

/**
 * What the first substream of an xls file tells about the whole: tabs and date styles.
 */
final class XlsStructure extends XlsListener {

	private final List<BoundSheetRecord> bound = new ArrayList<>();

	private final List<Integer> styles = new ArrayList<>();

	private final Map<Integer, Boolean> formats = new HashMap<>();

	private boolean since1904;

	private int otherFiles;

	/**
	 * A sheet of cells.
	 *
	 * @param substream which of the sheets' substreams it is, in the order of the file
	 */
	record Tab(String name, boolean hidden, int substream) {
	}

	@Override
	boolean take(Record record) {
		if (record instanceof BoundSheetRecord sheet) {
			this.bound.add(sheet);
		}
		else if (record instanceof DateWindow1904Record window) {
			this.since1904 = window.getWindowing() == 1;
		}
		else if (record instanceof SupBookRecord book) {
			this.otherFiles += book.isExternalReferences() ? 1 : 0;
		}
		else if (record instanceof ExtendedFormatRecord style) {
			this.styles.add((int) style.getFormatIndex());
		}
		else if (record instanceof FormatRecord format) {
			this.formats.put(format.getIndexCode(), DateFormats.isDate(format.getFormatString()));
		}
		return !(record instanceof EOFRecord);
	}

	boolean since1904() {
		return this.since1904;
	}

	int otherFiles() {
		return this.otherFiles;
	}

	boolean isDate(int style) {
		if (style < 0 || style >= this.styles.size()) {
			return false;
		}
		int format = this.styles.get(style);
		Boolean custom = this.formats.get(format);
		return (custom != null) ? custom : DateFormats.isDate(format);
	}

	/** The tabs of cells; sheets of Excel 4 macros are a refusal. */
	List<Tab> tabs(DirectoryNode root) throws IOException, WorkbookRefused {
		List<BoundSheetRecord> inFile = List.of(BoundSheetRecord.orderByBofPosition(this.bound));
		List<Tab> tabs = new ArrayList<>();
		for (BoundSheetRecord sheet : this.bound) {
			int type = type(root, sheet);
			if (type == BOFRecord.TYPE_EXCEL_4_MACRO) {
				throw new WorkbookRefused("macros");
			}
			if (type == BOFRecord.TYPE_WORKSHEET) {
				boolean hidden = sheet.isHidden() || sheet.isVeryHidden();
				tabs.add(new Tab(sheet.getSheetname(), hidden, inFile.indexOf(sheet)));
			}
		}
		return tabs;
	}

	/** Type of the substream a tab points to; a sheet of cells where it points astray. */
	private static int type(DirectoryNode root, BoundSheetRecord sheet) throws IOException {
		byte[] begin = new byte[8];
		try (DocumentInputStream in = root.createDocumentInputStream(XlsWorkbook.stream(root))) {
			in.skip(Integer.toUnsignedLong(sheet.getPositionOfBof()));
			int count = in.read(begin);
			return (count == begin.length && LittleEndian.getUShort(begin) == BOFRecord.sid)
					? LittleEndian.getUShort(begin, 6) : BOFRecord.TYPE_WORKSHEET;
		}
	}

}
