package org.kedang.ingest.workbook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class XlsxReadingTests {

	private static final String DATE_STYLES = "<numFmts><numFmt numFmtId='170' formatCode='yyyy&quot;年&quot;'/>"
			+ "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
			+ "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/><xf numFmtId='2'/></cellXfs>";

	@TempDir
	Path folder;

	private List<List<String>> read(RawXlsx xlsx) throws Exception {
		return Reading.texts(xlsx.write(this.folder));
	}

	@Test
	void every_kind_of_cell_has_its_text() throws Exception {
		Path file = new RawXlsx().styles(DATE_STYLES)
			.strings("<si><t>王伟</t></si>")
			.rows("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1'><v>1.38E+10</v></c><c r='C1' s='1'><v>45296</v></c>"
					+ "<c r='D1' t='b'><v>1</v></c><c r='E1' t='e'><v>#N/A</v></c><c r='F1' s='1'/>"
					+ "<c r='G1' t='str'><f>A1&amp;\"x\"</f><v>王伟x</v></c><c r='H1' s='2'><v>45296.5</v></c>"
					+ "<c r='I1' s='3'><f>1+1</f><v>2</v></c><c r='J1' t='d'><v>2024-01-05T00:00:00</v></c>"
					+ "<c r='K1' s='1'><v>-5</v></c></row>")
			.write(this.folder);
		assertThat(Reading.texts(file)).containsExactly(List.of("王伟", "13800000000", "2024-01-05", "TRUE", "#N/A", "",
				"王伟x", "2024-01-05T12:00:00", "2", "2024-01-05", "-5"));
		assertThat(Reading.firstKinds(file)).containsExactly(CellKind.TEXT, CellKind.NUMBER, CellKind.DATE,
				CellKind.BOOLEAN, CellKind.ERROR, CellKind.BLANK, CellKind.TEXT, CellKind.DATE, CellKind.NUMBER,
				CellKind.DATE, CellKind.NUMBER);
	}

	@Test
	void dates_follow_the_1904_system_where_the_workbook_says_so() throws Exception {
		assertThat(read(new RawXlsx().styles(DATE_STYLES)
			.workbook("<workbookPr date1904='1'/>")
			.rows("<row><c s='1'><v>43834</v></c></row>"))).containsExactly(List.of("2024-01-05"));
	}

	@Test
	void rich_text_is_joined_and_phonetic_text_left_out() throws Exception {
		assertThat(read(new RawXlsx().strings(
				"<si><r><rPr><b/></rPr><t>北</t></r><r><t xml:space='preserve'>京 </t></r><rPh sb='0' eb='1'><t>ペキン</t>"
						+ "</rPh><phoneticPr/></si>")
			.rows("<row><c t='s'><v>0</v></c><c t='inlineStr'><is><r><t>上</t></r><r><t>海</t></r><rPh><t>x</t></rPh></is>"
					+ "</c></row>")))
			.containsExactly(List.of("北京 ", "上海"));
	}

	@Test
	void rows_and_cells_without_references_follow_each_other() throws Exception {
		List<Integer> numbers = new ArrayList<>();
		Path file = new RawXlsx()
			.rows("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r='5'><c r='B5'><v>5</v></c><c><v>6</v></c></row>"
					+ "<row><c><v>7</v></c></row>")
			.write(this.folder);
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			workbook.read(0, (row) -> numbers.add(row.number()));
		}
		assertThat(numbers).containsExactly(1, 5, 6);
		assertThat(Reading.texts(file)).containsExactly(List.of("1", "", "3"), List.of("", "5", "6"), List.of("7"));
	}

	@Test
	void entities_escapes_and_cdata_are_resolved() throws Exception {
		assertThat(read(new RawXlsx().rows("<row><c t='inlineStr'><is><t>A&amp;B &lt;&#20013;&#x6587;&gt;</t></is></c>"
				+ "<c t='inlineStr'><is><t>a_x000D_b_x005F_c _x12</t></is></c><c t='inlineStr'><is><t><![CDATA[x<y]]></t></is>"
				+ "</c><!-- a <c> in a comment --><c t='inlineStr'><is><t>q_x0000_r</t></is></c></row>")))
			.containsExactly(List.of("A&B <中文>", "a\rb_c _x12", "x<y", "qr"));
	}

	@Test
	void prefixed_and_strict_namespaces_read_alike() throws Exception {
		String strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
		assertThat(read(new RawXlsx().part("xl/worksheets/sheet1.xml",
				"<x:worksheet xmlns:x='" + strict + "'><x:sheetData><x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t>好"
						+ "</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>")))
			.containsExactly(List.of("好"));
	}

	@Test
	void a_part_in_utf_16_reads_as_any_other() throws Exception {
		String sheet = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet><sheetData><row><c t='inlineStr'><is><t>"
				+ "客户𠮷".repeat(6000) + "</t></is></c></row></sheetData></worksheet>";
		assertThat(read(new RawXlsx().part("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_16))))
			.containsExactly(List.of("客户𠮷".repeat(6000)));
	}

	@Test
	void formatted_but_empty_rows_are_passed_over() throws Exception {
		StringBuilder rows = new StringBuilder("<row r='1'><c r='A1'><v>1</v></c></row>");
		for (int row = 2; row <= 1_048_576; row++) {
			rows.append("<row r='").append(row).append("' s='1'><c r='A").append(row).append("' s='1'/></row>");
		}
		assertThat(read(new RawXlsx().rows(rows.toString()))).containsExactly(List.of("1"));
	}

	@Test
	void texts_of_any_length_survive_the_ends_of_buffers() throws Exception {
		StringBuilder rows = new StringBuilder();
		List<List<String>> expected = new ArrayList<>();
		for (int i = 0; i < 500; i++) {
			String text = "客é&𠮷x".repeat(i) + i;
			rows.append("<row><c t='inlineStr'><is><t>")
				.append(text.replace("&", "&amp;"))
				.append("</t></is></c></row>");
			expected.add(List.of(text));
		}
		assertThat(read(new RawXlsx().rows(rows.toString()))).isEqualTo(expected);
	}

	@Test
	void a_huge_table_of_shared_texts_goes_to_disk() throws Exception {
		StringBuilder items = new StringBuilder();
		StringBuilder rows = new StringBuilder();
		for (int i = 0; i < 200_000; i++) {
			items.append("<si><t>").append("客户".repeat(20)).append(i).append("</t></si>");
		}
		for (int i = 0; i < 200_000; i += 997) {
			rows.append("<row><c t='s'><v>").append(i).append("</v></c></row>");
		}
		List<List<String>> texts = read(new RawXlsx().strings(items.toString()).rows(rows.toString()));
		assertThat(texts).hasSize(201);
		for (int i = 0; i < texts.size(); i++) {
			assertThat(texts.get(i)).containsExactly("客户".repeat(20) + i * 997);
		}
	}

	@Test
	void hidden_sheets_and_rows_say_so_and_charts_are_no_sheets() throws Exception {
		String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
		Path file = new RawXlsx().rows("<row hidden='1'><c><v>1</v></c></row>")
			.part("xl/workbook.xml",
					"<workbook xmlns:q='" + relations + "'><sheets><sheet name='图' q:id='c'/><sheet name='A&amp;B' "
							+ "state='veryHidden' q:id='s'/></sheets></workbook>")
			.part("xl/_rels/workbook.xml.rels",
					"<Relationships><Relationship Id='s' Type='" + relations
							+ "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='c' Type='" + relations
							+ "/chartsheet' Target='worksheets/sheet1.xml'/></Relationships>")
			.write(this.folder);
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			assertThat(workbook.sheets()).containsExactly(new Sheet(0, "A&B", true));
			workbook.read(0, (row) -> {
				assertThat(row.hidden()).isTrue();
				return true;
			});
		}
	}

	@Test
	void links_to_other_files_are_never_followed() throws Exception {
		String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
		String sheet = "<Relationships><Relationship Id='s' Type='" + relations
				+ "/worksheet' Target='worksheets/sheet1.xml'/>";
		RawXlsx linked = new RawXlsx().rows("<row><c><f>[1]Sheet1!A1</f><v>7</v></c></row>");
		assertThat(Reading.texts(linked
			.part("xl/_rels/workbook.xml.rels",
					sheet + "<Relationship Id='x' Type='" + relations
							+ "/externalLink' Target='externalLinks/externalLink1.xml'/></Relationships>")
			.part("xl/externalLinks/_rels/externalLink1.xml.rels",
					"<Relationships><Relationship Id='p' Type='" + relations
							+ "/externalLinkPath' Target='file:///etc/passwd' TargetMode='External'/></Relationships>")
			.write(this.folder))).containsExactly(List.of("7"));
		Path elsewhere = linked.rows("<row><c t='s'><v>0</v></c></row>")
			.part("xl/_rels/workbook.xml.rels", sheet + "<Relationship Id='t' Type='" + relations
					+ "/sharedStrings' Target='http://127.0.0.1/strings.xml' TargetMode='External'/></Relationships>")
			.write(this.folder);
		assertThatExceptionOfType(WorkbookRefused.class).isThrownBy(() -> Reading.texts(elsewhere))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("workbook.refused.shared-string"));
	}

	@Test
	void reading_stops_when_the_consumer_has_seen_enough() throws Exception {
		Path file = new RawXlsx().rows("<row><c><v>1</v></c></row>".repeat(50)).write(this.folder);
		int[] seen = new int[1];
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			workbook.read(0, (row) -> ++seen[0] < 20);
			assertThat(seen[0]).isEqualTo(20);
			workbook.read(0, (row) -> ++seen[0] > 0);
			assertThat(seen[0]).isEqualTo(70);
		}
	}

}
