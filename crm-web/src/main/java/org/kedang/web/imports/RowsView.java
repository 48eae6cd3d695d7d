package org.kedang.web.imports;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.ImportPart;
import org.kedang.ingest.RowState;

/**
 * The rows of one state of one sheet, and the way to the others.
 *
 * @param parts the sheets there are
 * @param first address of the first page; null on it
 * @param next address of the next page; null on the last one
 * @param legible whether the reader may correct what the cells hold
 */
record RowsView(long id, ImportPart part, RowState state, List<ImportPart> parts, List<RowView> rows,
		@Nullable String first, @Nullable String next, boolean legible) {

	/**
	 * The lists, also empty ones; possible duplicates have one where new customers may
	 * be, customers of the other kind where there are any.
	 */
	public List<Tab> tabs() {
		return List.of(RowState.values())
			.stream()
			.filter((each) -> each != RowState.DUPLICATE || this.part.subject().isCustomer())
			.filter((each) -> each != RowState.OTHER_KIND || each.count(this.part) > 0)
			.map((each) -> new Tab(name(each), each.count(this.part), each == this.state,
					address(this.id, this.part.number(), each, 0)))
			.toList();
	}

	/** The list's name, as the end of a message's code. */
	public String list() {
		return name(this.state);
	}

	public String address(ImportPart other) {
		return address(this.id, other.number(), this.state, 0);
	}

	/** Whether rows were counted that cannot be shown any more. */
	public boolean gone() {
		return this.rows.isEmpty() && this.first == null && counts() > 0
				&& !(this.state == RowState.SKIPPED || this.state == RowState.FAILED);
	}

	private long counts() {
		return this.state.count(this.part);
	}

	static String name(RowState state) {
		return state.name().toLowerCase(Locale.ROOT);
	}

	static String address(long id, int part, RowState state, int after) {
		return "/imports/" + id + "?part=" + part + "&list=" + name(state) + ((after > 0) ? "&after=" + after : "");
	}

	/** A list. */
	record Tab(String name, long count, boolean current, String address) {
	}

}
