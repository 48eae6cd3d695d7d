package org.kedang.ingest.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Workbooks of Excel 97 to 2003, read record by record.
 */
final class XlsWorkbook implements Workbook {

	private static final String STREAM = "Workbook";

	private final POIFSFileSystem files;

	private final Limits limits;

	private final XlsStructure structure = new XlsStructure();

	private final List<Sheet> sheets = new ArrayList<>();

	private final List<XlsStructure.Tab> tabs = new ArrayList<>();

	private final Map<Integer, List<MergedCells>> merged = new HashMap<>();

	private XlsWorkbook(POIFSFileSystem files, Limits limits) {
		this.files = files;
		this.limits = limits;
	}

	/** Reading by POI, whose many exceptions all mean one thing. */
	private interface Reading<T> {

		T run() throws IOException, HSSFUserException;

	}

	static Workbook open(Path file, Limits limits) throws IOException, WorkbookRefused {
		long size = Files.size(file);
		if (size > limits.oldFile()) {
			throw new WorkbookRefused("too-large", Limits.megabytes(limits.oldFile()), Limits.megabytes(size));
		}
		POIFSFileSystem files = guarded(() -> new POIFSFileSystem(file.toFile(), true));
		try {
			checkEntries(guarded(() -> files.getRoot().getEntryNames()));
			XlsWorkbook workbook = new XlsWorkbook(files, limits);
			workbook.readStructure();
			return workbook;
		}
		catch (WorkbookRefused | RuntimeException ex) {
			files.close();
			throw ex;
		}
	}

	private static void checkEntries(Set<String> names) throws WorkbookRefused {
		if (names.contains("EncryptedPackage") || names.contains("EncryptionInfo")) {
			throw new WorkbookRefused("password");
		}
		if (names.contains("WordDocument")) {
			throw new WorkbookRefused("document");
		}
		if (names.contains("PowerPoint Document")) {
			throw new WorkbookRefused("presentation");
		}
		if (names.contains("_VBA_PROJECT_CUR") || names.contains("_VBA_PROJECT") || names.contains("Macros")) {
			throw new WorkbookRefused("macros");
		}
		if (names.stream().noneMatch((name) -> name.equalsIgnoreCase(STREAM))) {
			throw new WorkbookRefused(names.contains("Book") ? "old-excel" : "not-a-workbook");
		}
	}

	/** The stream of records, under the name some writers give it. */
	static String stream(DirectoryNode root) {
		return root.getEntryNames().stream().filter((name) -> name.equalsIgnoreCase(STREAM)).findFirst().orElse(STREAM);
	}

	private void readStructure() throws WorkbookRefused {
		process(this.structure);
		this.tabs.addAll(tabs());
		if (this.tabs.size() > this.limits.sheets()) {
			throw new WorkbookRefused("sheets", this.limits.sheets());
		}
		for (XlsStructure.Tab tab : this.tabs) {
			this.sheets.add(new Sheet(this.sheets.size(), CellTexts.clean(tab.name()), tab.hidden()));
		}
		if (this.sheets.isEmpty()) {
			throw new WorkbookRefused("no-sheets");
		}
	}

	private List<XlsStructure.Tab> tabs() throws WorkbookRefused {
		try {
			return this.structure.tabs(this.files.getRoot());
		}
		catch (IOException | RuntimeException ex) {
			throw WorkbookRefused.corrupt("xls", ex);
		}
	}

	private void process(XlsListener listener) throws WorkbookRefused {
		HSSFRequest request = new HSSFRequest();
		request.addListenerForAllRecords(listener);
		guarded(() -> {
			DirectoryNode root = this.files.getRoot();
			return new HSSFEventFactory().abortableProcessWorkbookEvents(request, root);
		});
		WorkbookRefused refused = listener.refused();
		if (refused != null) {
			throw refused;
		}
	}

	@Override
	public Format format() {
		return Format.XLS;
	}

	@Override
	public List<Sheet> sheets() {
		return List.copyOf(this.sheets);
	}

	@Override
	public int otherFiles() {
		return this.structure.otherFiles();
	}

	@Override
	public List<MergedCells> merged(int sheet) {
		return this.merged.getOrDefault(sheet, List.of());
	}

	@Override
	public void read(int sheet, RowConsumer consumer) throws WorkbookRefused {
		XlsSheetReader reader = new XlsSheetReader(this.sheets.get(sheet), this.tabs.get(sheet).substream(),
				this.structure, this.limits, consumer);
		process(reader);
		reader.flush();
		this.merged.put(sheet, reader.merged());
	}

	/** POI answers damage with whatever exception comes first. */
	private static <T> T guarded(Reading<T> reading) throws WorkbookRefused {
		try {
			return reading.run();
		}
		catch (EncryptedDocumentException ex) {
			throw new WorkbookRefused("password");
		}
		catch (OldExcelFormatException ex) {
			throw new WorkbookRefused("old-excel");
		}
		catch (XlsListener.ConsumerFailed ex) {
			throw ex.failure();
		}
		catch (IOException | HSSFUserException | RuntimeException | StackOverflowError ex) {
			throw WorkbookRefused.corrupt("xls", ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.files.close();
	}

}
