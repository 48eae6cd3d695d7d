package org.kedang.ingest.workbook;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How the parts of an Office file hang together: content types and relations. Finds the
 * workbook's main part, or says what else the file is.
 */
final class XlsxPackage {

	/** Types and relations of a file of 10,000 parts stay far below this. */
	static final long SMALL_PART = 16 << 20;

	private static final long RELATION = XmlScanner.key("Relationship");

	private static final String TYPES = "[content_types].xml";

	private final ZipParts parts;

	XlsxPackage(ZipParts parts) {
		this.parts = parts;
	}

	/** A relation's target and the last word of its type, such as {@code worksheet}. */
	record Relation(String type, String target) {
	}

	/** Name of the main part. */
	String main() throws IOException, WorkbookRefused {
		if (!this.parts.has(TYPES)) {
			throw new WorkbookRefused(
					this.parts.has("mimetype") || this.parts.has("content.xml") ? "opendocument" : "archive");
		}
		checkNames();
		checkTypes();
		for (Relation relation : relations("").values()) {
			if (relation.type().equals("officeDocument") && this.parts.has(relation.target())) {
				return relation.target();
			}
		}
		if (this.parts.has("xl/workbook.xml")) {
			return "xl/workbook.xml";
		}
		throw new WorkbookRefused("archive");
	}

	private void checkNames() throws WorkbookRefused {
		for (String name : this.parts.names()) {
			if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) {
				throw new WorkbookRefused("macros");
			}
		}
	}

	private void checkTypes() throws IOException, WorkbookRefused {
		try (XlsxPart part = XlsxPart.open(this.parts, TYPES, SMALL_PART)) {
			XmlScanner xml = part.xml();
			for (int event = xml.next(); event != XmlScanner.EOF; event = xml.next()) {
				String type = (event == XmlScanner.START) ? xml.attribute("ContentType") : null;
				if (type != null) {
					checkType(type.toLowerCase(Locale.ROOT));
				}
			}
		}
	}

	private static void checkType(String type) throws WorkbookRefused {
		if (type.contains("sheet.binary.")) {
			throw new WorkbookRefused("binary-workbook");
		}
		if (type.contains("macroenabled") || type.contains("vbaproject") || type.contains("macrosheet")) {
			throw new WorkbookRefused("macros");
		}
		if (type.endsWith("wordprocessingml.document.main+xml")) {
			throw new WorkbookRefused("document");
		}
		if (type.endsWith("presentationml.presentation.main+xml")) {
			throw new WorkbookRefused("presentation");
		}
	}

	/**
	 * Relations of a part by their id.
	 * @param part its name, or the empty text for the file as a whole
	 */
	Map<String, Relation> relations(String part) throws IOException, WorkbookRefused {
		int slash = part.lastIndexOf('/') + 1;
		String folder = part.substring(0, slash);
		String name = folder + "_rels/" + part.substring(slash) + ".rels";
		Map<String, Relation> relations = new HashMap<>();
		if (!this.parts.has(name)) {
			return relations;
		}
		try (XlsxPart rels = XlsxPart.open(this.parts, name, SMALL_PART)) {
			XmlScanner xml = rels.xml();
			for (int event = xml.next(); event != XmlScanner.EOF; event = xml.next()) {
				if (event == XmlScanner.START && xml.name() == RELATION) {
					add(relations, folder, xml);
				}
			}
		}
		return relations;
	}

	private static void add(Map<String, Relation> relations, String folder, XmlScanner xml) throws WorkbookRefused {
		String id = xml.attribute("Id");
		String type = xml.attribute("Type");
		String target = xml.attribute("Target");
		if (id != null && type != null && target != null && !"External".equals(xml.attribute("TargetMode"))) {
			String word = type.substring(type.lastIndexOf('/') + 1);
			relations.put(id, new Relation(word, resolved(folder, target)));
		}
	}

	private static String resolved(String folder, String target) {
		String path = target.replace('\\', '/');
		Deque<String> names = new ArrayDeque<>();
		for (String name : (path.startsWith("/") ? path : folder + path).split("/")) {
			if (name.equals("..")) {
				names.pollLast();
			}
			else if (!name.isEmpty() && !name.equals(".")) {
				names.addLast(name);
			}
		}
		return String.join("/", names);
	}

	/** Target of the first relation of a type, or null. */
	static @Nullable String target(Map<String, Relation> relations, String type) {
		for (Relation relation : relations.values()) {
			if (relation.type().equals(type)) {
				return relation.target();
			}
		}
		return null;
	}

}
