package org.kedang.analytics.portrait;

/**
 * A property that customers have or have not.
 *
 * @param code what it says, as {@code family:value}; the same in every run but for
 * segments, whose numbers mean something in their own run only
 * @param kind where it comes from
 * @param personal whether it is derived from a field that is masked for those without the
 * right to see personal values
 */
public record Tag(String code, TagKind kind, boolean personal) {

	/** What is said of, such as {@code province} or {@code value}. */
	public String family() {
		int colon = this.code.indexOf(':');
		return (colon < 0) ? this.code : this.code.substring(0, colon);
	}

	/** What is said, such as {@code 320000} or {@code A}. */
	public String value() {
		return this.code.substring(this.code.indexOf(':') + 1);
	}

}
