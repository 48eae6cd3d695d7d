package org.kedang.ingest.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The styles of a workbook with some more at their end, made when they are asked for:
 * each is one of the workbook's own on another ground. A workbook without styles gets no
 * colours.
 */
final class XlsxMarks {

	/** The ground of wrong and of doubtful cells; nobody else is likely to use them. */
	private static final List<String> COLOURS = List.of("FFFFC9C9", "FFFFE9B3");

	private static final long FILLS = XmlScanner.key("fills");

	private static final long FILL = XmlScanner.key("fill");

	private static final long CELL_FORMATS = XmlScanner.key("cellXfs");

	private static final long CELL_FORMAT = XmlScanner.key("xf");

	/** What stands before the end of the fills, before that of the formats, and after. */
	private final List<ByteArrayOutputStream> pieces = List.of(new ByteArrayOutputStream(), new ByteArrayOutputStream(),
			new ByteArrayOutputStream());

	private final List<String> fills = new ArrayList<>();

	private final List<String> formats = new ArrayList<>();

	private final Map<String, Integer> made = new HashMap<>();

	private final StringBuilder more = new StringBuilder();

	private String prefix = "";

	private int read;

	/**
	 * Reads the workbook's styles.
	 * @param in the part, empty where there is none
	 */
	XlsxMarks(InputStream in) throws IOException {
		XmlPieces xml = new XmlPieces(in);
		boolean cells = false;
		while (xml.next()) {
			if (xml.isTag() && (xml.name() == FILLS || xml.name() == CELL_FORMATS)) {
				cells = xml.name() == CELL_FORMATS;
				if (xml.isEnd()) {
					this.prefix = xml.prefix();
					cells = false;
					xml.copy(out());
					this.read++;
				}
				else {
					// the number of them is told by nobody who need not
					xml.copyWith("count", null, out());
				}
			}
			else if (xml.starts(FILL) && this.read == 0) {
				this.fills.add(element(xml, FILL));
			}
			else if (cells && xml.starts(CELL_FORMAT)) {
				this.formats.add(element(xml, CELL_FORMAT));
			}
			else {
				xml.copy(out());
			}
		}
	}

	private OutputStream out() {
		return this.pieces.get(Math.min(this.read, 2));
	}

	private String element(XmlPieces xml, long name) throws IOException {
		ByteArrayOutputStream element = new ByteArrayOutputStream();
		xml.copy(element);
		boolean ended = xml.isEmpty();
		while (!ended && xml.next()) {
			xml.copy(element);
			ended = xml.ends(name);
		}
		element.writeTo(out());
		return element.toString(StandardCharsets.UTF_8);
	}

	boolean isPossible() {
		return this.read == 2 && !this.formats.isEmpty() && !this.fills.isEmpty();
	}

	/** The style of a cell that something is to be said about. */
	int marked(int base, boolean failed) {
		return isPossible() ? made(base, this.fills.size() + (failed ? 0 : 1), false) : base;
	}

	/** The style of a cell nothing is to be said about any more. */
	int clean(int base) {
		return (isPossible() && base < this.formats.size() && isOurs(base)) ? made(base, 0, false) : base;
	}

	/** The style of a result: a text, whatever it looks like. */
	int result(boolean failed) {
		return isPossible() ? made(0, failed ? this.fills.size() : 0, true) : 0;
	}

	private boolean isOurs(int format) {
		String start = this.formats.get(format);
		String id = start.replaceFirst("(?s)^[^>]*?\\sfillId\\s*=\\s*[\"'](\\d{1,6})[\"'].*$", "$1");
		int fill = id.matches("\\d{1,6}") ? Integer.parseInt(id) : 0;
		return fill < this.fills.size() && COLOURS.stream().anyMatch(this.fills.get(fill)::contains);
	}

	private int made(int base, int fill, boolean text) {
		int from = (base >= 0 && base < this.formats.size()) ? base : 0;
		return this.made.computeIfAbsent(from + " " + fill + " " + text, (key) -> {
			String format = this.formats.get(from);
			int end = format.indexOf('>');
			String start = format.substring(0, end)
				.replaceAll("\\s(fillId|applyFill|quotePrefix)\\s*=\\s*[\"'][^\"']*[\"']", "");
			String slash = start.endsWith("/") ? "/" : "";
			this.more.append(start, 0, start.length() - slash.length())
				.append(" fillId=\"" + fill + "\" applyFill=\"1\"" + (text ? " quotePrefix=\"1\"" : "") + slash)
				.append(format, end, format.length());
			return this.formats.size() + this.made.size();
		});
	}

	void write(OutputStream out) throws IOException {
		if (!isPossible()) {
			for (ByteArrayOutputStream piece : this.pieces) {
				piece.writeTo(out);
			}
			return;
		}
		StringBuilder colours = new StringBuilder();
		for (String colour : COLOURS) {
			colours.append(
					"<%1$sfill><%1$spatternFill patternType=\"solid\"><%1$sfgColor rgb=\"%2$s\"/></%1$spatternFill></%1$sfill>"
						.formatted(this.prefix, colour));
		}
		write(0, "fills", colours, out);
		write(1, "cellXfs", this.more, out);
		this.pieces.get(2).writeTo(out);
	}

	/** A piece, with something more before the end tag that it ends with. */
	private void write(int piece, String list, CharSequence more, OutputStream out) throws IOException {
		String whole = this.pieces.get(piece).toString(StandardCharsets.UTF_8);
		int end = whole.lastIndexOf("</" + this.prefix + list);
		out.write((whole.substring(0, end) + more + whole.substring(end)).getBytes(StandardCharsets.UTF_8));
	}

}
