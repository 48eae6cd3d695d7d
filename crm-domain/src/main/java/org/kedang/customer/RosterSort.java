package org.kedang.customer;

import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Subject;

/**
 * What a roster is ranked or sorted by. The four rankings come first; those by columns
 * follow. Equal values stand in the order of ids, so that pages join without a gap.
 */
public enum RosterSort {

	/** By acquisition date 按开拓时间, the newest first. */
	ACQUIRED("c.acquired_on", "c.id", FieldType.DATE, true, false),
	/** By net sales amount 按销售额, the largest first. */
	AMOUNT("f.net_amount", "f.customer_id", FieldType.AMOUNT, true, false),
	/**
	 * By the current scoring run's rank 按等级; who was given another grade by hand stands
	 * at the end of that one, and who has none is not in it.
	 */
	GRADE("s.rank", "s.customer_id", FieldType.DECIMAL, false, false),
	/** By region 按地区, in the order of region codes; unknown regions come last. */
	REGION("c.region", "c.id", FieldType.REGION, false, true),
	/** By customer number. */
	NUMBER("c.number", "c.id", FieldType.TEXT, false, false),
	/** By the pinyin of the name. */
	NAME("c.name_pinyin collate \"C\"", "c.id", FieldType.TEXT, false, false),
	/** By last purchase, the latest first; who never bought comes last. */
	LAST_PURCHASE("f.last_purchase_on", "f.customer_id", FieldType.DATE, true, true);

	private final String expression;

	private final String id;

	private final FieldType type;

	private final boolean descending;

	private final boolean nullable;

	RosterSort(String expression, String id, FieldType type, boolean descending, boolean nullable) {
		this.expression = expression;
		this.id = id;
		this.type = type;
		this.descending = descending;
		this.nullable = nullable;
	}

	/** Whether the largest comes first unless somebody wants it otherwise. */
	public boolean isDescending() {
		return this.descending;
	}

	/**
	 * Whether the reader sees what this order goes by; all orders but that of regions go
	 * by what everybody sees.
	 */
	public boolean isOpenTo(Reader reader, Catalogue catalogue) {
		return this != REGION || (reader.seesPlain(catalogue.field(Subject.INDIVIDUAL, "region"))
				&& reader.seesPlain(catalogue.field(Subject.CORPORATE, "region")));
	}

	String expression() {
		return this.expression;
	}

	FieldType type() {
		return this.type;
	}

	/** Whether values may be missing; such rows form a second section at the end. */
	boolean isNullable() {
		return this.nullable;
	}

	/**
	 * What an index can tell of the rows beyond the cursor, where {@link #position()}
	 * does not: ranks are whole numbers, a place need not be.
	 * @param before whether the rows before it are meant
	 */
	String bound(boolean before) {
		return (this != GRADE) ? "" : "\n\tand s.rank " + (before ? "<= " : ">= ") + "greatest(-1, least(2147483647, "
				+ (before ? "ceil" : "floor") + "(:sortValue)))::integer";
	}

	/** The place of the row, to be compared with {@link #parameters()}. */
	String position() {
		return "(" + this.expression + ", " + this.id + ")";
	}

	String id() {
		return this.id;
	}

	String parameters() {
		return (this.type == FieldType.REGION) ? "(cast(:sortValue as char(6)), :sortId)" : "(:sortValue, :sortId)";
	}

	/**
	 * The order by, written as the index that serves it where place and id are
	 * {@link #expression()} and {@link #id()}.
	 */
	String order(boolean descending, String place, String id) {
		String nulls = (this == LAST_PURCHASE) ? (descending ? " nulls last" : " nulls first") : "";
		String direction = descending ? " desc" : " asc";
		return place + direction + nulls + ", " + id + direction;
	}

}
