package org.kedang.web.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kedang.customer.RosterCount;
import org.kedang.customer.RosterPage;
import org.kedang.customer.RosterRow;
import org.kedang.customer.RosterSort;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * A roster as its page shows it, with the addresses of the rosters around it.
 *
 * @param count null where it is told later
 * @param filtered whether anything narrows the roster down
 */
record RosterView(RosterParameters parameters, RosterPage page, @Nullable RosterCount count, List<Line> lines,
		boolean filtered) {

	private static final String PATH = "/customers";

	private static final Set<String> ORDERING = Set.of("sort", "dir", "view", ColumnChoice.COLS);

	private static final Set<String> SEARCHING = Set.of("q", "kind");

	static RosterView of(RosterParameters parameters, RosterPage page, @Nullable RosterCount count, boolean filtered,
			RosterTexts texts) {
		List<Line> lines = new ArrayList<>();
		String before = null;
		for (RosterRow row : page.rows()) {
			String group = group(parameters.sort(), row);
			lines.add((group != null && !group.equals(before)) ? heading(parameters, row, group, texts)
					: new Line(row, null, null, null));
			before = group;
		}
		return new RosterView(parameters, page, count, lines, filtered);
	}

	/**
	 * No more than what is asked for and its count, which is null where nobody counts.
	 */
	static RosterView counted(RosterParameters parameters, @Nullable RosterCount count) {
		return new RosterView(parameters, new RosterPage(List.of(), null, null, null), count, List.of(), true);
	}

	/** Under which heading a row stands; null where the roster has none. */
	private static @Nullable String group(RosterSort sort, RosterRow row) {
		String region = row.region();
		return switch (sort) {
			case REGION -> (region == null) ? "" : region.substring(0, 4);
			case GRADE -> row.grade();
			default -> null;
		};
	}

	private static Line heading(RosterParameters parameters, RosterRow row, String group, RosterTexts texts) {
		if (parameters.sort() == RosterSort.GRADE) {
			return new Line(row, texts.text("roster.grade", group), parameters.with("grade", group).address(PATH),
					group);
		}
		if (row.region() == null) {
			return new Line(row, texts.text("roster.region.unknown"),
					parameters.with("lacking", "region").address(PATH), "none");
		}
		String prefix = group.endsWith("00") ? group.substring(0, 2) : group;
		return new Line(row, texts.region(row.region()), parameters.with("region", prefix).address(PATH), group);
	}

	/** Where the numbers of the headings are told; null where there are no headings. */
	public @Nullable String groupsLater() {
		List<String> groups = this.lines.stream().flatMap((line) -> Stream.ofNullable(line.group())).toList();
		return groups.isEmpty() ? null
				: this.parameters.with(GroupController.FIRST, groups.get(0))
					.with(GroupController.LAST, groups.get(groups.size() - 1))
					.address(PATH + "/groups");
	}

	/**
	 * Whether there is no customer at all, or no grade at all, and so nothing to filter.
	 */
	public boolean isNothing() {
		return this.page.isEmpty() && !this.filtered && (sort() != RosterSort.GRADE || this.page.scoredBy() == null);
	}

	public RosterSort sort() {
		return this.parameters.sort();
	}

	/** How the order is called in addresses. */
	public String sortName() {
		return RosterParameters.name(sort());
	}

	public String q() {
		return this.parameters.q();
	}

	/** What does not narrow it down: its order, columns and view. */
	public List<Map.Entry<String, String>> ordering() {
		return this.parameters.given(ORDERING::contains);
	}

	/** What is asked for beside the filters. */
	public List<Map.Entry<String, String>> searching() {
		return this.parameters.given(SEARCHING::contains);
	}

	/** The filters, as their form sends them. */
	public List<Map.Entry<String, String>> narrowing() {
		return this.parameters.given((key) -> !ORDERING.contains(key) && !SEARCHING.contains(key));
	}

	/** Where its filters are chosen. */
	public String panel() {
		return this.parameters.without().address(PATH + "/filters");
	}

	/** The address of this roster from its beginning. */
	public String start() {
		return this.parameters.without(RosterParameters.AFTER).address(PATH);
	}

	/** The address of this roster with all its customers counted. */
	public String counted() {
		return this.parameters.with(RosterParameters.COUNT, "exact").address(PATH);
	}

	/** Where the count is told that this page did not wait for. */
	public String countLater() {
		return this.parameters.without().address(PATH + "/count");
	}

	public @Nullable String next() {
		return (this.page.next() != null) ? this.parameters.with(RosterParameters.AFTER, this.page.next()).address(PATH)
				: null;
	}

	public @Nullable String previous() {
		return (this.page.previous() != null)
				? this.parameters.with(RosterParameters.BEFORE, this.page.previous()).address(PATH) : null;
	}

	/** The address of the same customers in another ranking. */
	public String ranked(String sort) {
		return this.parameters.with("sort", sort).without("dir").address(PATH);
	}

	/** The address of the same customers sorted by a column, or the other way round. */
	public String sorted(String sort) {
		RosterSort wanted = this.parameters.with("sort", sort).sort();
		boolean descending = (wanted == sort()) ? !this.parameters.descending() : wanted.isDescending();
		return this.parameters.sorted(wanted, descending).address(PATH);
	}

	/** Which way a column is sorted: ascending, descending, or null for neither. */
	public @Nullable String direction(String sort) {
		return sortName().equals(sort) ? (this.parameters.descending() ? "descending" : "ascending") : null;
	}

	/** The address of this roster with one more filter, or one other. */
	public String with(String key, String value) {
		return this.parameters.with(key, value).address(PATH);
	}

	/** The address of all customers in the same order. */
	public String unfiltered() {
		// an address that asks for nothing would lead to the view with which the reader's
		// roster begins
		return this.parameters.only("sort", "dir", "cols").with("sort", sortName()).address(PATH);
	}

	/** The address of those who have no grade. */
	public String ungraded() {
		return this.parameters.with("grade", "none").without("sort", "dir").address(PATH);
	}

	/** Where its columns are chosen. */
	public String columns() {
		return UriComponentsBuilder.fromPath(PATH + "/columns")
			.queryParam("of", "{of}")
			.encode()
			.buildAndExpand(start())
			.toUriString();
	}

	/** The address of this roster as a workbook. */
	public String export(String columns) {
		return this.parameters.with("columns", columns).address(PATH + "/export");
	}

	public boolean isKind(@Nullable String kind) {
		return Objects.equals(kind, (this.parameters.kind() != null) ? this.parameters.kind().name() : null);
	}

	/**
	 * One row.
	 *
	 * @param heading the heading over it; null where the group goes on
	 * @param groupLink where the heading leads; null for nowhere
	 * @param group what the heading stands for; null where there is none
	 */
	record Line(RosterRow row, @Nullable String heading, @Nullable String groupLink, @Nullable String group) {
	}

}
