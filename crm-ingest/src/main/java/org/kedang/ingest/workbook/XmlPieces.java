package org.kedang.ingest.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Cuts the XML of a part that was read before into tags and what lies between them, byte
 * by byte as it is, so that it can be copied with a few changes.
 */
final class XmlPieces {

	private static final int MAX_TAG = 1 << 20;

	private final InputStream in;

	private byte[] buffer = new byte[1 << 16];

	private int from;

	private int to;

	private int limit;

	private boolean tag;

	private long name;

	private int nameFrom;

	private int nameTo;

	XmlPieces(InputStream in) throws IOException {
		this.in = XmlEncoding.asUtf8(in);
	}

	/**
	 * Moves to the next piece: a tag, or some of what lies before the next one.
	 * @return false at the end
	 */
	boolean next() throws IOException {
		this.from = this.to;
		this.tag = false;
		if (this.from == this.limit && !more()) {
			return false;
		}
		if (this.buffer[this.from] != '<') {
			int at = this.from;
			while (at < this.limit && this.buffer[at] != '<') {
				at++;
			}
			this.to = at;
			return true;
		}
		while (this.limit - this.from < 9 && more()) {
			// enough to tell what begins here
		}
		if (begins("<!--")) {
			upTo("-->");
		}
		else if (begins("<![CDATA[")) {
			upTo("]]>");
		}
		else if (begins("<?")) {
			upTo("?>");
		}
		else {
			tag();
		}
		return true;
	}

	private boolean begins(String text) {
		return this.limit - this.from >= text.length() && Arrays.equals(this.buffer, this.from,
				this.from + text.length(), text.getBytes(StandardCharsets.US_ASCII), 0, text.length());
	}

	private void upTo(String end) throws IOException {
		int offset = 2;
		while (true) {
			while (this.from + offset + end.length() <= this.limit) {
				int i = 0;
				while (i < end.length() && this.buffer[this.from + offset + i] == end.charAt(i)) {
					i++;
				}
				if (i == end.length()) {
					this.to = this.from + offset + i;
					return;
				}
				offset++;
			}
			demandMore();
		}
	}

	private void tag() throws IOException {
		this.tag = true;
		int offset = 1;
		byte quote = 0;
		while (true) {
			while (this.from + offset < this.limit) {
				byte b = this.buffer[this.from + offset++];
				if (quote != 0) {
					quote = (b == quote) ? 0 : quote;
				}
				else if (b == '"' || b == '\'') {
					quote = b;
				}
				else if (b == '>') {
					this.to = this.from + offset;
					readName();
					return;
				}
			}
			demandMore();
		}
	}

	private void readName() {
		int at = this.from + (isEnd() ? 2 : 1);
		this.name = 0;
		this.nameFrom = at;
		while (at < this.to && this.buffer[at] > ' ' && this.buffer[at] != '/' && this.buffer[at] != '>') {
			this.name = (this.buffer[at] == ':') ? 0 : this.name << 8 | this.buffer[at] & 0xFF;
			at++;
		}
		this.nameTo = at;
	}

	private void demandMore() throws IOException {
		if (this.limit - this.from > MAX_TAG || !more()) {
			throw new EOFException();
		}
	}

	/** Keeps the piece that has begun and loads more behind it. */
	private boolean more() throws IOException {
		int kept = this.limit - this.from;
		byte[] target = (kept > this.buffer.length / 2) ? new byte[this.buffer.length * 2] : this.buffer;
		System.arraycopy(this.buffer, this.from, target, 0, kept);
		this.buffer = target;
		this.from = 0;
		this.to = 0;
		int count = this.in.readNBytes(this.buffer, kept, this.buffer.length - kept);
		this.limit = kept + count;
		return count > 0;
	}

	boolean isTag() {
		return this.tag;
	}

	/** Whether the tag is an end tag. */
	boolean isEnd() {
		return this.tag && this.buffer[this.from + 1] == '/';
	}

	/** Whether the tag is a whole element without content. */
	boolean isEmpty() {
		return this.tag && this.buffer[this.to - 2] == '/';
	}

	/** Whether it is a start tag or a whole element of that name. */
	boolean starts(long key) {
		return this.tag && this.name == key && !isEnd();
	}

	/** Whether it is an end tag of that name, or a whole element. */
	boolean ends(long key) {
		return this.tag && this.name == key && (isEnd() || isEmpty());
	}

	/** The {@link XmlScanner#key} of the tag's name. */
	long name() {
		return this.name;
	}

	/** The prefix of the tag's name with its colon, or the empty text. */
	String prefix() {
		String whole = new String(this.buffer, this.nameFrom, this.nameTo - this.nameFrom, StandardCharsets.UTF_8);
		return whole.substring(0, whole.indexOf(':') + 1);
	}

	String text() {
		return new String(this.buffer, this.from, this.to - this.from, StandardCharsets.UTF_8);
	}

	/** The value of an attribute of the tag as it is written, or null. */
	@Nullable String attribute(String attribute) {
		int at = find(attribute);
		if (at < 0) {
			return null;
		}
		int end = at;
		while (this.buffer[end] != this.buffer[at - 1]) {
			end++;
		}
		return new String(this.buffer, at, end - at, StandardCharsets.UTF_8);
	}

	/** Where the value of an attribute begins, or -1. */
	private int find(String attribute) {
		int length = attribute.length();
		int at = this.nameTo;
		while (at < this.to) {
			byte b = this.buffer[at];
			if (b == '"' || b == '\'') {
				at = after(b, at + 1);
			}
			else if (b <= ' ' && b >= 0 && at + length + 1 < this.to && matches(attribute, at + 1)) {
				int value = at + 1 + length;
				while (this.buffer[value] != '"' && this.buffer[value] != '\'') {
					if (this.buffer[value] != '=' && this.buffer[value] > ' ') {
						value = -1;
						break;
					}
					value++;
				}
				if (value > 0) {
					return value + 1;
				}
				at++;
			}
			else {
				at++;
			}
		}
		return -1;
	}

	private int after(byte quote, int start) {
		int at = start;
		while (at < this.to && this.buffer[at] != quote) {
			at++;
		}
		return at + 1;
	}

	private boolean matches(String attribute, int at) {
		for (int i = 0; i < attribute.length(); i++) {
			if (this.buffer[at + i] != attribute.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	/** Writes the piece as it is. */
	void copy(OutputStream out) throws IOException {
		out.write(this.buffer, this.from, this.to - this.from);
	}

	/** Writes the tag with an attribute set anew, or without it. */
	void copyWith(String attribute, @Nullable String value, OutputStream out) throws IOException {
		int at = find(attribute);
		int rest = this.nameTo;
		if (at >= 0) {
			int begin = at - 1;
			while (this.buffer[begin] != attribute.charAt(attribute.length() - 1)) {
				begin--;
			}
			begin -= attribute.length();
			out.write(this.buffer, this.from, begin - this.from);
			rest = after(this.buffer[at - 1], at);
		}
		else {
			out.write(this.buffer, this.from, this.nameTo - this.from);
		}
		if (value != null) {
			out.write((' ' + attribute + "=\"" + value + '"').getBytes(StandardCharsets.UTF_8));
		}
		out.write(this.buffer, rest, this.to - rest);
	}

}
