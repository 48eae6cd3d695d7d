package org.kedang.catalogue;

/**
 * What a field belongs to; also what a sheet of a template holds.
 */
public enum Subject {

	INDIVIDUAL("individuals", "individual_customer", "个人客户", "Individuals"),
	CORPORATE("corporates", "corporate_customer", "企业客户", "Corporates"),
	CONTACT_PERSON("contacts", "contact_person", "联系人", "Contact persons"),
	TRANSACTION("transactions", "sales_transaction", "交易记录", "Transactions"),
	RECEIVABLE("receivables", "receivable", "应收与回款", "Receivables"),
	CONTACT_LOG("contact-logs", "contact_log", "联络记录", "Contact logs");

	private final String slug;

	private final String table;

	private final String zh;

	private final String en;

	Subject(String slug, String table, String zh, String en) {
		this.slug = slug;
		this.table = table;
		this.zh = zh;
		this.en = en;
	}

	/**
	 * The name in addresses and in the REST parameter {@code type}.
	 */
	public String slug() {
		return this.slug;
	}

	public String table() {
		return this.table;
	}

	public String label(boolean english) {
		return english ? this.en : this.zh;
	}

	public boolean isCustomer() {
		return this == INDIVIDUAL || this == CORPORATE;
	}

	/**
	 * How {@code customer.kind} writes it, I or C.
	 * @throws IllegalStateException if it is no kind of customers
	 */
	public String letter() {
		return switch (this) {
			case INDIVIDUAL -> "I";
			case CORPORATE -> "C";
			default -> throw new IllegalStateException("No kind of customers: " + this);
		};
	}

	/**
	 * The subject of a {@code customer.kind}.
	 * @param kind I or C
	 */
	public static Subject ofKind(String kind) {
		return kind.equals("C") ? CORPORATE : INDIVIDUAL;
	}

}
