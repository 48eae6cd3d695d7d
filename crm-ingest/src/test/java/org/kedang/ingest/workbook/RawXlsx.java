package org.kedang.ingest.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes xlsx files part by part, so that every part can be wrong.
 */
final class RawXlsx {

	static final String TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	RawXlsx() {
		part("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
				+ "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument"
				+ ".spreadsheetml.sheet.main+xml'/></Types>");
		part("_rels/.rels", "<Relationships><Relationship Id='a' Type='" + RELATIONS
				+ "/officeDocument' Target='xl/workbook.xml'/>" + "</Relationships>");
		workbook("");
		part("xl/_rels/workbook.xml.rels",
				"<Relationships><Relationship Id='s' Type='" + RELATIONS
						+ "/worksheet' Target='/xl/worksheets/sheet1.xml'/><Relationship Id='t' Type='" + RELATIONS
						+ "/sharedStrings' Target='sharedStrings.xml'/><Relationship Id='y' Type='" + RELATIONS
						+ "/styles' Target='styles.xml'/></Relationships>");
	}

	RawXlsx workbook(String properties) {
		return part("xl/workbook.xml", "<workbook xmlns='" + TRANSITIONAL + "' xmlns:r='" + RELATIONS + "'>"
				+ properties + "<sheets><sheet name='客户' sheetId='1' r:id='s'/></sheets></workbook>");
	}

	RawXlsx rows(String rows) {
		return part("xl/worksheets/sheet1.xml", "<?xml version='1.0' encoding='UTF-8'?>\n<worksheet xmlns='"
				+ TRANSITIONAL + "'><sheetData>" + rows + "</sheetData></worksheet>");
	}

	RawXlsx strings(String items) {
		return part("xl/sharedStrings.xml", "<sst xmlns='" + TRANSITIONAL + "'>" + items + "</sst>");
	}

	RawXlsx styles(String content) {
		return part("xl/styles.xml", "<styleSheet xmlns='" + TRANSITIONAL + "'>" + content + "</styleSheet>");
	}

	RawXlsx part(String name, String content) {
		return part(name, content.getBytes(StandardCharsets.UTF_8));
	}

	RawXlsx part(String name, byte[] content) {
		this.parts.put(name, content);
		return this;
	}

	RawXlsx without(String name) {
		this.parts.remove(name);
		return this;
	}

	Path write(Path folder) throws IOException {
		Path file = Files.createTempFile(folder, "raw", ".xlsx");
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> part : this.parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		}
		return file;
	}

}
