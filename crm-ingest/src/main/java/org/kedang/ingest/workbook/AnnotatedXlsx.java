package org.kedang.ingest.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;

/**
 * Writes an xlsx file anew, part by part: the noted sheets with their comments and the
 * styles are changed on the way, all other parts are copied.
 */
final class AnnotatedXlsx {

	private static final String TYPES = "[Content_Types].xml";

	private static final String COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

	private static final String DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

	private static final String RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

	private static final String TRANSITIONAL = "schemas.openxmlformats.org";

	private static final String EMPTY_RELATIONS = """
			<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
			<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>""";

	/** Most bytes of a part that is kept in memory. */
	private static final long SMALL = 32 << 20;

	private final XlsxWorkbook workbook;

	private final ZipParts parts;

	private final Limits limits;

	private final String author;

	private final Set<String> written = new HashSet<>();

	/**
	 * What belongs to a noted sheet.
	 *
	 * @param name the sheet's part
	 * @param comments the part of its comments
	 * @param hasComments whether that is there already
	 */
	private record Place(String name, Map<String, XlsxPackage.Relation> relations, String comments,
			boolean hasComments) {

		String relationsName() {
			int slash = this.name.lastIndexOf('/') + 1;
			return this.name.substring(0, slash) + "_rels/" + this.name.substring(slash) + ".rels";
		}

	}

	AnnotatedXlsx(XlsxWorkbook workbook, Limits limits, String author) {
		this.workbook = workbook;
		this.parts = workbook.parts();
		this.limits = limits;
		this.author = author;
	}

	void write(List<SheetNotes> notes, OutputStream out) throws IOException, WorkbookRefused {
		XlsxPart.guarded("zip", this::readWhole);
		XlsxMarks marks;
		try (InputStream styles = open(this.workbook.stylesPart())) {
			marks = new XlsxMarks(styles);
		}
		ZipOutputStream zip = new ZipOutputStream(out);
		zip.setLevel(Deflater.BEST_SPEED);
		StringBuilder types = new StringBuilder();
		for (SheetNotes each : notes) {
			Place place = place(each);
			if (each.hasCellNotes() && !place.hasComments()) {
				types.append("<%%1$sOverride PartName=\"/%s\" ContentType=\"%s\"/>".formatted(place.comments(),
						COMMENTS_TYPE));
			}
		}
		writeTypes(types.toString(), zip);
		for (SheetNotes each : notes) {
			writeSheet(each, place(each), marks, zip);
		}
		String styles = this.workbook.stylesPart();
		if (styles != null && this.parts.has(styles)) {
			put(styles, zip);
			marks.write(zip);
			zip.closeEntry();
		}
		copyRest(zip);
		zip.finish();
	}

	/** Parts that an import does not need may be damaged; better to know that before. */
	private boolean readWhole() throws IOException, WorkbookRefused {
		for (String name : this.parts.originals()) {
			try (InputStream in = this.parts.open(name, this.limits.inflated())) {
				in.transferTo(OutputStream.nullOutputStream());
			}
		}
		return true;
	}

	private InputStream open(@Nullable String part) throws IOException, WorkbookRefused {
		return (part != null && this.parts.has(part) && size(part) <= SMALL) ? this.parts.open(part, SMALL)
				: new ByteArrayInputStream(new byte[0]);
	}

	private long size(String part) {
		Long size = this.parts.size(part);
		return (size != null) ? size : 0;
	}

	private Place place(SheetNotes notes) throws IOException, WorkbookRefused {
		String name = this.workbook.sheetPart(notes.sheet());
		Map<String, XlsxPackage.Relation> relations = new XlsxPackage(this.parts).relations(name);
		String comments = XlsxPackage.target(relations, "comments");
		boolean has = comments != null && this.parts.has(comments);
		return new Place(this.parts.original(name), relations, has ? this.parts.original(String.valueOf(comments))
				: "xl/kedang-comments%d.xml".formatted(notes.sheet() + 1), has);
	}

	private void writeTypes(String more, ZipOutputStream zip) throws IOException, WorkbookRefused {
		String types = text(TYPES);
		String prefix = types.contains(":Types") ? types.replaceFirst("(?s)^.*?<(\\w+:)Types\\b.*$", "$1") : "";
		String defaults = types.toLowerCase(Locale.ROOT).contains("extension=\"vml\"") || more.isEmpty() ? ""
				: "<%1$sDefault Extension=\"vml\" ContentType=\"" + DRAWING_TYPE + "\"/>";
		if (!types.toLowerCase(Locale.ROOT).contains("extension=\"rels\"")) {
			defaults += "<%1$sDefault Extension=\"rels\" ContentType=\"" + RELATIONS_TYPE + "\"/>";
		}
		put(this.parts.original(TYPES), zip);
		write(before(types, "</" + prefix + "Types", (defaults + more).formatted(prefix)), zip);
		zip.closeEntry();
	}

	private void writeSheet(SheetNotes notes, Place place, XlsxMarks marks, ZipOutputStream zip)
			throws IOException, WorkbookRefused {
		String id = unused(place.relations().keySet());
		AnnotatedSheet sheet;
		boolean strict;
		put(place.name(), zip);
		try (InputStream in = this.parts.open(place.name(), this.limits.inflated())) {
			strict = isStrict();
			sheet = new AnnotatedSheet(new XmlPieces(in), notes, marks, zip);
			sheet.copy("<%slegacyDrawing xmlns:kd=\"" + namespace(strict, "officeDocument", "/relationships")
					+ "\" kd:id=\"" + id + "d\"/>");
		}
		zip.closeEntry();
		if (place.hasComments() || !sheet.comments().isEmpty()) {
			writeComments(place, sheet, id, strict, zip);
		}
	}

	private void writeComments(Place place, AnnotatedSheet sheet, String id, boolean strict, ZipOutputStream zip)
			throws IOException, WorkbookRefused {
		XlsxComments comments = new XlsxComments(this.author, sheet.comments());
		put(place.comments(), zip);
		try (InputStream in = place.hasComments() ? this.parts.open(place.comments(), this.limits.inflated())
				: new ByteArrayInputStream(XlsxComments.empty(namespace(strict, "spreadsheetml", "/main"))
					.getBytes(StandardCharsets.UTF_8))) {
			comments.copy(in, zip);
		}
		zip.closeEntry();
		String relations = "";
		XlsxPackage.Relation known = (sheet.drawing() != null) ? place.relations().get(sheet.drawing()) : null;
		String drawing = "xl/kedang-drawing" + place.comments().replaceAll("\\D+", "") + ".vml";
		byte[] shapes = null;
		if (known != null && this.parts.has(known.target())) {
			drawing = this.parts.original(known.target());
			shapes = bytes(drawing);
		}
		else if (!sheet.comments().isEmpty()) {
			relations += relation(id + "d", strict, "vmlDrawing", drawing);
		}
		if (!place.hasComments()) {
			relations += relation(id + "c", strict, "comments", place.comments());
		}
		if (shapes != null || !sheet.comments().isEmpty()) {
			put(drawing, zip);
			zip.write(comments.drawing(shapes));
			zip.closeEntry();
		}
		writeRelations(place, relations, zip);
	}

	private static String relation(String id, boolean strict, String type, String target) {
		return "<%%1$sRelationship Id=\"%s\" Type=\"%s\" Target=\"/%s\"/>".formatted(id,
				namespace(strict, "officeDocument", "/relationships/" + type), target);
	}

	private void writeRelations(Place place, String more, ZipOutputStream zip) throws IOException, WorkbookRefused {
		String name = place.relationsName();
		boolean has = this.parts.has(name);
		String relations = has ? text(name) : EMPTY_RELATIONS;
		String prefix = relations.contains(":Relationships")
				? relations.replaceFirst("(?s)^.*?<(\\w+:)Relationships\\b.*$", "$1") : "";
		String end = "</" + prefix + "Relationships";
		if (!relations.contains(end)) {
			// a list without anything in it
			relations = relations.replaceFirst("/>\\s*$", ">" + end + ">");
		}
		put(has ? this.parts.original(name) : name, zip);
		write(before(relations, end, more.formatted(prefix)), zip);
		zip.closeEntry();
	}

	private boolean isStrict() throws IOException, WorkbookRefused {
		return text("_rels/.rels").contains("purl.oclc.org");
	}

	/** The namespace or type in the dialect of the file. */
	private static String namespace(boolean strict, String of, String rest) {
		return strict ? "http://purl.oclc.org/ooxml/" + of + rest
				: "http://" + TRANSITIONAL + "/" + of + "/2006" + rest;
	}

	private static String unused(Set<String> ids) {
		String id = "kedang";
		while (ids.contains(id + "c") || ids.contains(id + "d")) {
			id += "x";
		}
		return id;
	}

	private static String before(String text, String end, String more) {
		int at = text.lastIndexOf(end);
		return (at < 0) ? text : text.substring(0, at) + more + text.substring(at);
	}

	private String text(String part) throws IOException, WorkbookRefused {
		try (InputStream in = XmlEncoding.asUtf8(new ByteArrayInputStream(bytes(part)))) {
			ByteArrayOutputStream text = new ByteArrayOutputStream();
			in.transferTo(text);
			return text.toString(StandardCharsets.UTF_8);
		}
	}

	private byte[] bytes(String part) throws IOException, WorkbookRefused {
		try (InputStream in = this.parts.open(part, SMALL)) {
			return in.readAllBytes();
		}
	}

	private void copyRest(ZipOutputStream zip) throws IOException, WorkbookRefused {
		for (String name : this.parts.originals()) {
			if (!this.written.contains(name.toLowerCase(Locale.ROOT))) {
				put(name, zip);
				try (InputStream in = this.parts.open(name, this.limits.inflated())) {
					in.transferTo(zip);
				}
				zip.closeEntry();
			}
		}
	}

	private void put(String name, ZipOutputStream zip) throws IOException {
		this.written.add(name.toLowerCase(Locale.ROOT));
		ZipEntry entry = new ZipEntry(name);
		// the same file gives the same bytes
		entry.setTime(0);
		zip.putNextEntry(entry);
	}

	private static void write(String text, OutputStream out) throws IOException {
		out.write(text.getBytes(StandardCharsets.UTF_8));
	}

}
