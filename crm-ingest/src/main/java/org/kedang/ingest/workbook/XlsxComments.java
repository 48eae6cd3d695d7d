package org.kedang.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The comments of a sheet with ours: those of others stay, and ours of an earlier time
 * make way.
 */
final class XlsxComments {

	private static final String NEW = """
			<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
			<comments xmlns="%s"><authors></authors><commentList></commentList></comments>""";

	private static final long AUTHORS = XmlScanner.key("authors");

	private static final long AUTHOR = XmlScanner.key("author");

	private static final long LIST = XmlScanner.key("commentList");

	private static final long COMMENT = XmlScanner.key("comment");

	private static final long TEXT = XmlScanner.key("text");

	private static final long PLAIN = XmlScanner.key("t");

	private static final long RUN = XmlScanner.key("r");

	private static final long PHONETIC = XmlScanner.key("rPh");

	private final String author;

	/** Ours by the cell they stand at; what is written goes. */
	private final Map<String, AnnotatedSheet.Comment> ours = new LinkedHashMap<>();

	private final Set<String> dropped = new HashSet<>();

	private int authors;

	private int index = -1;

	XlsxComments(String author, List<AnnotatedSheet.Comment> comments) {
		this.author = author;
		comments.forEach((comment) -> this.ours.put(comment.reference(), comment));
	}

	static String empty(String namespace) {
		return NEW.formatted(namespace);
	}

	/** Copies the part; what needs a shape of its own is left in {@link #alone}. */
	void copy(InputStream in, OutputStream out) throws IOException {
		XmlPieces xml = new XmlPieces(in);
		Map<String, AnnotatedSheet.Comment> rest = new HashMap<>(this.ours);
		while (xml.next()) {
			if (xml.isTag() && xml.name() == AUTHOR) {
				author(xml, out);
			}
			else if (xml.ends(AUTHORS)) {
				addAuthor(xml, out);
			}
			else if (xml.starts(COMMENT)) {
				comment(xml, rest, out);
			}
			else if (xml.ends(LIST)) {
				end(xml, "commentList", list(xml.prefix(), rest), out);
			}
			else {
				xml.copy(out);
			}
		}
		this.ours.keySet().retainAll(rest.keySet());
	}

	private void author(XmlPieces xml, OutputStream out) throws IOException {
		xml.copy(out);
		if (xml.isEmpty()) {
			this.authors++;
		}
		else if (!xml.isEnd()) {
			xml.next();
			if (xml.text().equals(XmlEscapes.of(this.author))) {
				this.index = this.authors;
			}
			this.authors++;
			xml.copy(out);
		}
	}

	private void addAuthor(XmlPieces xml, OutputStream out) throws IOException {
		String more = "";
		if (this.index < 0) {
			this.index = this.authors;
			more = "<%1$sauthor>%2$s</%1$sauthor>".formatted(xml.prefix(), XmlEscapes.of(this.author));
		}
		end(xml, "authors", more, out);
	}

	private void comment(XmlPieces xml, Map<String, AnnotatedSheet.Comment> rest, OutputStream out) throws IOException {
		String reference = String.valueOf(xml.attribute("ref"));
		boolean former = String.valueOf(this.index).equals(xml.attribute("authorId"));
		AnnotatedSheet.Comment mine = former ? null : rest.remove(reference);
		if (former) {
			this.dropped.add(reference);
		}
		if (former) {
			skip(xml);
		}
		else {
			copy(xml, mine, out);
		}
	}

	private static void skip(XmlPieces xml) throws IOException {
		while (!xml.ends(COMMENT) && xml.next()) {
			// makes way
		}
	}

	/** Copies somebody's comment; with mine behind it, plain text has to be a run too. */
	private static void copy(XmlPieces xml, AnnotatedSheet.@Nullable Comment mine, OutputStream out)
			throws IOException {
		boolean inRun = false;
		boolean ended = false;
		while (!ended) {
			boolean plain = mine != null && !inRun && xml.isTag() && xml.name() == PLAIN;
			if (xml.isTag() && (xml.name() == RUN || xml.name() == PHONETIC)) {
				inRun = !xml.ends(xml.name());
			}
			if (mine != null && xml.isEnd() && xml.name() == TEXT) {
				write("<%1$sr><%1$st xml:space=\"preserve\">\n%2$s</%1$st></%1$sr>".formatted(xml.prefix(),
						XmlEscapes.of(mine.text())), out);
			}
			if (plain && !xml.isEnd()) {
				write("<" + xml.prefix() + "r>", out);
			}
			xml.copy(out);
			if (plain && xml.ends(PLAIN)) {
				write("</" + xml.prefix() + "r>", out);
			}
			ended = xml.ends(COMMENT) || !xml.next();
		}
	}

	private String list(String prefix, Map<String, AnnotatedSheet.Comment> rest) {
		StringBuilder list = new StringBuilder();
		this.ours.forEach((reference, comment) -> {
			if (rest.containsKey(reference)) {
				list.append(
						("<%1$scomment ref=\"%2$s\" authorId=\"%3$d\"><%1$stext><%1$sr><%1$st xml:space=\"preserve\">%4$s"
								+ "</%1$st></%1$sr></%1$stext></%1$scomment>")
							.formatted(prefix, reference, this.index, XmlEscapes.of(comment.text())));
			}
		});
		return list.toString();
	}

	/** Writes the end of a list with something more before it, also of an empty one. */
	private static void end(XmlPieces xml, String name, String more, OutputStream out) throws IOException {
		if (xml.isEmpty()) {
			write("<%1$s%2$s>%3$s</%1$s%2$s>".formatted(xml.prefix(), name, more), out);
		}
		else {
			write(more, out);
			xml.copy(out);
		}
	}

	private static void write(String text, OutputStream out) throws IOException {
		out.write(text.getBytes(StandardCharsets.UTF_8));
	}

	/** Our comments at cells that have no other. */
	Iterable<AnnotatedSheet.Comment> alone() {
		return this.ours.values();
	}

	/** Cells whose earlier comment has made way. */
	Set<String> dropped() {
		return this.dropped;
	}

	/**
	 * The drawing the comments stand in. It is hardly ever well-formed XML, so it is
	 * taken as text.
	 * @param drawing as it was, null where there is none
	 */
	byte[] drawing(byte @Nullable [] drawing) {
		return XlsxShapes.in(drawing, this.dropped, alone()).getBytes(StandardCharsets.ISO_8859_1);
	}

}
