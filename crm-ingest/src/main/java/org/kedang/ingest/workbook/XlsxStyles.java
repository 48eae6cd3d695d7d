package org.kedang.ingest.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which of a workbook's cell styles show a number as a date.
 */
final class XlsxStyles {

	private static final long FORMAT = XmlScanner.key("numFmt");

	private static final long CELL_FORMATS = XmlScanner.key("cellXfs");

	private static final long CELL_FORMAT = XmlScanner.key("xf");

	/** Excel knows 65,490. */
	private static final int MAX = 1 << 17;

	private final BitSet dates = new BitSet();

	boolean isDate(int style) {
		return this.dates.get(style);
	}

	void read(XmlScanner xml) throws IOException, WorkbookRefused {
		Map<Integer, Boolean> formats = new HashMap<>();
		List<Integer> styles = new ArrayList<>();
		boolean cells = false;
		for (int event = xml.next(); event != XmlScanner.EOF; event = xml.next()) {
			if (xml.name() == CELL_FORMATS && event != XmlScanner.TEXT) {
				cells = event == XmlScanner.START;
			}
			else if (event == XmlScanner.START && xml.name() == FORMAT) {
				String code = xml.attribute("formatCode");
				formats.put(number(xml.attribute("numFmtId")), code != null && DateFormats.isDate(code));
			}
			else if (event == XmlScanner.START && cells && xml.name() == CELL_FORMAT) {
				styles.add(number(xml.attribute("numFmtId")));
			}
			if (styles.size() > MAX || formats.size() > MAX) {
				throw WorkbookRefused.corrupt("styles");
			}
		}
		for (int i = 0; i < styles.size(); i++) {
			Boolean custom = formats.get(styles.get(i));
			this.dates.set(i, (custom != null) ? custom : DateFormats.isDate(styles.get(i)));
		}
	}

	private static int number(@Nullable String value) {
		try {
			return (value != null) ? Integer.parseInt(value) : 0;
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

}
