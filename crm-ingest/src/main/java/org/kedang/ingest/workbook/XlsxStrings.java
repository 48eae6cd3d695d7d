package org.kedang.ingest.workbook;

import java.io.IOException;

/**
 * Reads a workbook's shared string table into a {@link TextStore}.
 */
final class XlsxStrings {

	private static final long ITEM = XmlScanner.key("si");

	private static final long TEXT = XmlScanner.key("t");

	private static final long PHONETIC = XmlScanner.key("rPh");

	/** More than a sheet full of different texts, and still only 80 MB of places. */
	private static final int MAX_COUNT = 20_000_000;

	private XlsxStrings() {
	}

	static void read(XmlScanner xml, TextStore store, Limits limits) throws IOException, WorkbookRefused {
		boolean wanted = false;
		boolean phonetic = false;
		for (int event = xml.next(); event != XmlScanner.EOF; event = xml.next()) {
			if (event == XmlScanner.TEXT) {
				if (wanted) {
					store.append(xml.text(), xml.textFrom(), xml.textTo());
					check(store, limits);
				}
			}
			else if (xml.name() == TEXT) {
				wanted = event == XmlScanner.START && !phonetic;
			}
			else if (xml.name() == PHONETIC) {
				phonetic = event == XmlScanner.START;
			}
			else if (xml.name() == ITEM && event == XmlScanner.END) {
				store.end();
				if (store.count() > MAX_COUNT) {
					throw new WorkbookRefused("strings", Limits.megabytes(limits.strings()));
				}
			}
		}
		store.seal();
	}

	private static void check(TextStore store, Limits limits) throws WorkbookRefused {
		if (store.length() > limits.strings()) {
			throw new WorkbookRefused("strings", Limits.megabytes(limits.strings()));
		}
		// no character takes more than three bytes, escapes take seven
		if (store.pending() > 7L * limits.text()) {
			throw new WorkbookRefused("shared-text", limits.text());
		}
	}

}
