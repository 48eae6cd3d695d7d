package org.kedang.ingest.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Office Open XML workbooks, transitional and strict.
 */
final class XlsxWorkbook implements Workbook {

	private static final long STYLES = 64 << 20;

	private static final Pattern OTHER_FILE = Pattern.compile("(?i)xl/externalLinks/[^/]+\\.xml");

	private static final long PROPERTIES = XmlScanner.key("workbookPr");

	private static final long SHEET = XmlScanner.key("sheet");

	private final ZipParts parts;

	private final Limits limits;

	private final List<Sheet> sheets = new ArrayList<>();

	private final List<String> sheetParts = new ArrayList<>();

	private boolean since1904;

	private @Nullable String stringsPart;

	private @Nullable String stylesPart;

	private final Map<Integer, List<MergedCells>> merged = new HashMap<>();

	private volatile @Nullable XlsxPart reading;

	private @Nullable TextStore strings;

	private @Nullable XlsxStyles styles;

	private XlsxWorkbook(ZipParts parts, Limits limits) {
		this.parts = parts;
		this.limits = limits;
	}

	static Workbook open(Path file, Limits limits) throws IOException, WorkbookRefused {
		ZipParts parts = ZipParts.open(file, limits);
		try {
			XlsxWorkbook workbook = new XlsxWorkbook(parts, limits);
			XlsxPart.guarded("workbook", () -> {
				workbook.readStructure();
				return workbook;
			});
			return workbook;
		}
		catch (IOException | WorkbookRefused | RuntimeException ex) {
			parts.close();
			throw ex;
		}
	}

	private void readStructure() throws IOException, WorkbookRefused {
		XlsxPackage structure = new XlsxPackage(this.parts);
		String main = structure.main();
		Map<String, XlsxPackage.Relation> relations = structure.relations(main);
		this.stringsPart = XlsxPackage.target(relations, "sharedStrings");
		this.stylesPart = XlsxPackage.target(relations, "styles");
		try (XlsxPart part = XlsxPart.open(this.parts, main, XlsxPackage.SMALL_PART)) {
			XmlScanner xml = part.xml();
			for (int event = xml.next(); event != XmlScanner.EOF; event = xml.next()) {
				if (event == XmlScanner.START && xml.name() == PROPERTIES) {
					String date1904 = xml.attribute("date1904");
					this.since1904 = "1".equals(date1904) || "true".equals(date1904);
				}
				else if (event == XmlScanner.START && xml.name() == SHEET) {
					addSheet(xml, relations);
				}
			}
		}
		if (this.sheets.isEmpty()) {
			throw new WorkbookRefused("no-sheets");
		}
	}

	private void addSheet(XmlScanner xml, Map<String, XlsxPackage.Relation> relations) throws WorkbookRefused {
		String name = xml.attribute("name");
		String id = xml.prefixedAttribute("id");
		XlsxPackage.Relation relation = (id != null) ? relations.get(id) : null;
		if (name == null || relation == null || !relation.type().equals("worksheet")
				|| !this.parts.has(relation.target())) {
			return;
		}
		if (this.sheets.size() == this.limits.sheets()) {
			throw new WorkbookRefused("sheets", this.limits.sheets());
		}
		String state = xml.attribute("state");
		this.sheets.add(new Sheet(this.sheets.size(), CellTexts.clean(name), state != null && state.contains("idden")));
		this.sheetParts.add(relation.target());
	}

	@Override
	public Format format() {
		return Format.XLSX;
	}

	@Override
	public int otherFiles() {
		return (int) this.parts.originals().stream().filter((part) -> OTHER_FILE.matcher(part).matches()).count();
	}

	@Override
	public List<Sheet> sheets() {
		return List.copyOf(this.sheets);
	}

	@Override
	public void read(int sheet, RowConsumer consumer) throws IOException, WorkbookRefused {
		String name = this.sheetParts.get(sheet);
		XlsxStyles loadedStyles = XlsxPart.guarded("styles", this::styles);
		TextStore loadedStrings = XlsxPart.guarded("sharedStrings", this::strings);
		Row row = new Row(this.limits.columns(), this.since1904, loadedStrings);
		XlsxPart.guarded(name, () -> {
			try (XlsxPart part = XlsxPart.open(this.parts, name, this.limits.inflated())) {
				this.reading = part;
				XlsxSheetReader reader = new XlsxSheetReader(part.xml(), this.sheets.get(sheet), row, loadedStyles,
						loadedStrings, this.limits);
				if (reader.read(consumer)) {
					this.merged.put(sheet, reader.merged());
					part.drain();
				}
				return row;
			}
		});
	}

	ZipParts parts() {
		return this.parts;
	}

	/** Name of a sheet's part. */
	String sheetPart(int sheet) {
		return this.sheetParts.get(sheet);
	}

	@Nullable String stylesPart() {
		return this.stylesPart;
	}

	@Override
	public List<MergedCells> merged(int sheet) {
		return this.merged.getOrDefault(sheet, List.of());
	}

	@Override
	public long size(int sheet) {
		Long size = this.parts.size(this.sheetParts.get(sheet));
		return (size != null) ? size : 0;
	}

	@Override
	public double share() {
		XlsxPart part = this.reading;
		return (part != null) ? part.share() : 0;
	}

	private XlsxStyles styles() throws IOException, WorkbookRefused {
		XlsxStyles loaded = this.styles;
		if (loaded == null) {
			loaded = new XlsxStyles();
			if (this.stylesPart != null && this.parts.has(this.stylesPart)) {
				try (XlsxPart part = XlsxPart.open(this.parts, this.stylesPart, STYLES)) {
					loaded.read(part.xml());
				}
			}
			this.styles = loaded;
		}
		return loaded;
	}

	/** The shared strings; an empty store if there are none. */
	private TextStore strings() throws IOException, WorkbookRefused {
		TextStore loaded = this.strings;
		if (loaded == null) {
			loaded = new TextStore();
			try {
				load(loaded);
			}
			catch (IOException | WorkbookRefused ex) {
				loaded.close();
				throw ex;
			}
			this.strings = loaded;
		}
		return loaded;
	}

	private void load(TextStore store) throws IOException, WorkbookRefused {
		if (this.stringsPart != null && this.parts.has(this.stringsPart)) {
			try (XlsxPart part = XlsxPart.open(this.parts, this.stringsPart, this.limits.inflated())) {
				XlsxStrings.read(part.xml(), store, this.limits);
			}
		}
	}

	@Override
	public void close() throws IOException {
		try (ZipParts closing = this.parts; TextStore store = this.strings) {
			this.sheetParts.clear();
		}
	}

}
