package org.kedang.web.support;

import org.jspecify.annotations.Nullable;

/**
 * HTML written by code, for the few tables with so many cells that a template's
 * expressions would take most of a page's time. Whatever is written as a text or as an
 * attribute's value is escaped.
 */
public final class Markup {

	private final StringBuilder html = new StringBuilder(4096);

	/**
	 * Opens an element.
	 * @param attributes names and values by turns; an attribute without a value is left
	 * out
	 */
	public Markup open(String element, @Nullable String... attributes) {
		this.html.append('<').append(element);
		for (int i = 0; i < attributes.length; i += 2) {
			String value = attributes[i + 1];
			if (value != null) {
				this.html.append(' ').append(attributes[i]).append("=\"");
				escape(value);
				this.html.append('"');
			}
		}
		this.html.append('>');
		return this;
	}

	public Markup close(String element) {
		this.html.append("</").append(element).append('>');
		return this;
	}

	public Markup text(@Nullable String text) {
		if (text != null) {
			escape(text);
		}
		return this;
	}

	/** An element that holds nothing but a text. */
	public Markup element(String element, @Nullable String text, @Nullable String... attributes) {
		return open(element, attributes).text(text).close(element);
	}

	/**
	 * A picture that only decorates.
	 * @param icons the address of the file of all icons
	 */
	public Markup icon(String icons, String name) {
		return open("svg", "class", "icon", "aria-hidden", "true", "focusable", "false")
			.open("use", "href", icons + "#" + name)
			.close("use")
			.close("svg");
	}

	private void escape(String text) {
		for (int i = 0; i < text.length(); i++) {
			char letter = text.charAt(i);
			switch (letter) {
				case '&' -> this.html.append("&amp;");
				case '<' -> this.html.append("&lt;");
				case '>' -> this.html.append("&gt;");
				case '"' -> this.html.append("&quot;");
				case '\'' -> this.html.append("&#39;");
				default -> this.html.append(letter);
			}
		}
	}

	@Override
	public String toString() {
		return this.html.toString();
	}

}
