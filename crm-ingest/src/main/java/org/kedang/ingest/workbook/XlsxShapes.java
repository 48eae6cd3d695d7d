package org.kedang.ingest.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The shapes in which spreadsheets show comments.
 */
final class XlsxShapes {

	private static final String EMPTY = """
			<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
			xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>\
			</o:shapelayout></xml>""";

	private static final String TYPE = """
			<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">\
			<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>""";

	private static final String SHAPE = """
			<v:shape id="_x0000_s%1$d" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" \
			o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/>\
			<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note">\
			<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%2$d, 15, %3$d, 2, %4$d, 31, %5$d, 1</x:Anchor>\
			<x:AutoFill>False</x:AutoFill><x:Row>%3$d</x:Row><x:Column>%6$d</x:Column></x:ClientData></v:shape>""";

	/** Beyond the numbers other programs give. */
	private static final int FIRST = 2_000_001;

	private static final Pattern ROW = Pattern.compile("<x:Row>\\s*(\\d{1,7})\\s*</x:Row>");

	private static final Pattern COLUMN = Pattern.compile("<x:Column>\\s*(\\d{1,5})\\s*</x:Column>");

	private static final String BEGIN = "<v:shape ";

	private static final String END = "</v:shape>";

	private XlsxShapes() {
	}

	/** The drawing without the shapes of some cells, and with some more. */
	static String in(byte @Nullable [] drawing, Set<String> without, Iterable<AnnotatedSheet.Comment> more) {
		String whole = (drawing != null) ? new String(drawing, StandardCharsets.ISO_8859_1) : EMPTY;
		StringBuilder out = new StringBuilder();
		int at = 0;
		for (int begin = whole.indexOf(BEGIN); begin >= 0 && !without.isEmpty(); begin = whole.indexOf(BEGIN, at)) {
			int end = whole.indexOf(END, begin);
			if (end < 0) {
				break;
			}
			end += END.length();
			out.append(whole, at, without.contains(cell(whole.substring(begin, end))) ? begin : end);
			at = end;
		}
		int close = Math.max(at, whole.lastIndexOf("</xml>"));
		out.append(whole, at, close);
		if (!whole.contains("id=\"_x0000_t202\"")) {
			out.append(TYPE);
		}
		int number = FIRST;
		for (AnnotatedSheet.Comment comment : more) {
			int row = comment.row() - 1;
			out.append(SHAPE.formatted(number++, comment.column() + 1, row, comment.column() + 4, row + 4,
					comment.column()));
		}
		return out.append(whole, close, whole.length()).toString();
	}

	private static String cell(String shape) {
		Matcher row = ROW.matcher(shape);
		Matcher column = COLUMN.matcher(shape);
		return (row.find() && column.find())
				? CellAddress.letters(Integer.parseInt(column.group(1))) + (Integer.parseInt(row.group(1)) + 1) : "";
	}

}
