package org.kedang.web.support;

import java.util.List;

import org.kedang.access.Reader;
import org.kedang.access.Right;

/**
 * The menu. Each feature adds its entry here; an entry is shown to those who have its
 * right.
 */
public final class Menu {

	private static final List<Section> SECTIONS = List.of(
			new Section("menu.section.customers",
					List.of(new Entry("home", "/", "home", Right.READ_CUSTOMERS),
							new Entry("customers", "/customers", "people", Right.READ_CUSTOMERS),
							new Entry("lists", "/lists", "list", Right.READ_CUSTOMERS),
							new Entry("pool", "/pool", "pool", Right.READ_CUSTOMERS),
							new Entry("complaints", "/complaints", "complaint", Right.READ_CUSTOMERS),
							new Entry("plans", "/contact-plans", "calendar", Right.RANK),
							new Entry("verifications", "/verifications", "verify", Right.READ_CUSTOMERS),
							new Entry("duplicates", "/duplicates", "duplicate", Right.MERGE),
							new Entry("imports", "/imports", "upload", Right.IMPORT))),
			new Section("menu.section.insight", List.of(new Entry("rankings", "/rankings", "ranking", Right.RANK),
					new Entry("grades", "/grades", "star", Right.RANK), new Entry("rfm", "/rfm", "grid", Right.RANK),
					new Entry("churn", "/churn", "churn", Right.RANK),
					new Entry("segments", "/segments", "segments", Right.RANK),
					new Entry("portraits", "/portraits", "portrait", Right.RANK),
					new Entry("trends", "/trends", "chart", Right.RANK),
					new Entry("explore", "/explore", "pivot", Right.RANK),
					new Entry("baskets", "/baskets", "basket", Right.RANK),
					new Entry("compare", "/compare", "compare", Right.RANK),
					new Entry("correlate", "/correlate", "scatter", Right.RANK))),
			new Section("menu.section.admin",
					List.of(new Entry("users", "/admin/users", "user", Right.MANAGE),
							new Entry("teams", "/admin/teams", "team", Right.MANAGE),
							new Entry("fields", "/admin/fields", "settings", Right.MANAGE),
							new Entry("rules", "/admin/rules", "balance", Right.MANAGE),
							new Entry("jobs", "/admin/jobs", "clock", Right.MANAGE),
							new Entry("audit", "/admin/audit", "shield", Right.READ_AUDIT))));

	private Menu() {
	}

	/** The sections that hold anything for this reader, with what they hold. */
	public static List<Section> of(Reader reader) {
		return SECTIONS.stream()
			.map((section) -> new Section(section.title(),
					section.entries().stream().filter((entry) -> reader.may(entry.right())).toList()))
			.filter((section) -> !section.entries().isEmpty())
			.toList();
	}

	/** The first page for this reader. */
	public static String start(Reader reader) {
		return of(reader).get(0).entries().get(0).path();
	}

	/**
	 * A part of the menu under a heading.
	 *
	 * @param title the heading's message code
	 */
	public record Section(String title, List<Entry> entries) {
	}

	/**
	 * One line of the menu.
	 *
	 * @param key the name a page gives as its active entry; {@code menu.<key>} is its
	 * message
	 * @param path where it leads
	 * @param icon the id of its picture in {@code images/icons.svg}
	 * @param right who is shown it
	 */
	public record Entry(String key, String path, String icon, Right right) {
	}

}
