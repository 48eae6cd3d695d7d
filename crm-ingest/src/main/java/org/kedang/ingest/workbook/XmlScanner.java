package org.kedang.ingest.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * A pull scanner for the XML of workbooks, over bytes, without a string per name or
 * attribute: sheets have tens of millions of tags. It checks that tags match, knows the
 * five predefined entities and character references, and refuses every DOCTYPE, so that
 * there are neither external entities nor entity bombs. Names are compared by
 * {@link #key}, without their prefix.
 */
final class XmlScanner {

	static final int EOF = 0;

	static final int START = 1;

	static final int END = 2;

	static final int TEXT = 3;

	private static final int MAX_TAG = 1 << 20;

	private static final int MAX_DEPTH = 256;

	private static final byte[] CDATA = "<![CDATA[".getBytes(StandardCharsets.US_ASCII);

	private final InputStream in;

	private final String part;

	private byte[] buffer = new byte[1 << 16];

	private int position;

	private int limit;

	private long name;

	private boolean pendingEnd;

	private boolean inCdata;

	private final long[] open = new long[MAX_DEPTH];

	private int depth;

	private byte[] text = this.buffer;

	private int textFrom;

	private int textTo;

	private final XmlAttributes attributes = new XmlAttributes();

	/**
	 * Starts at the head of a part.
	 * @param part its name, for refusals
	 */
	XmlScanner(InputStream in, String part) throws IOException {
		this.in = XmlEncoding.asUtf8(in);
		this.part = part;
	}

	/**
	 * The last eight letters of a name as a number, which tells all names we read apart.
	 */
	static long key(String name) {
		long key = 0;
		for (int i = 0; i < name.length(); i++) {
			key = key << 8 | name.charAt(i);
		}
		return key;
	}

	/**
	 * Moves to the next event: {@link #START}, {@link #END}, {@link #TEXT} (one text may
	 * come in several pieces) or {@link #EOF}. An empty element gives both START and END.
	 */
	int next() throws IOException, WorkbookRefused {
		if (this.pendingEnd) {
			this.pendingEnd = false;
			return END;
		}
		while (this.position < this.limit || fill()) {
			if (this.inCdata) {
				if (cdata()) {
					return TEXT;
				}
			}
			else if (this.buffer[this.position] == '<') {
				int event = markup();
				if (event != EOF) {
					return event;
				}
			}
			else if (this.buffer[this.position] == '&') {
				entity();
				return TEXT;
			}
			else {
				plainText();
				return TEXT;
			}
		}
		if (this.depth > 0) {
			throw corrupt();
		}
		return EOF;
	}

	/** The {@link #key} of the element that starts or ends. */
	long name() {
		return this.name;
	}

	byte[] text() {
		return this.text;
	}

	int textFrom() {
		return this.textFrom;
	}

	int textTo() {
		return this.textTo;
	}

	/** Number of an unprefixed attribute of the element that starts, or -1. */
	int find(long key) {
		return this.attributes.find(key, false);
	}

	byte[] bytes() {
		return this.buffer;
	}

	int from(int attribute) {
		return this.attributes.from(attribute);
	}

	int to(int attribute) {
		return this.attributes.to(attribute);
	}

	@Nullable String attribute(String name) throws WorkbookRefused {
		return decoded(find(key(name)));
	}

	/** The attribute with any prefix, such as {@code r:id}. */
	@Nullable String prefixedAttribute(String name) throws WorkbookRefused {
		return decoded(this.attributes.find(key(name), true));
	}

	private @Nullable String decoded(int attribute) throws WorkbookRefused {
		if (attribute < 0) {
			return null;
		}
		int from = from(attribute);
		String value = XmlReferences
			.resolved(new String(this.buffer, from, to(attribute) - from, StandardCharsets.UTF_8));
		if (value == null) {
			throw corrupt();
		}
		return value;
	}

	private void plainText() {
		byte[] bytes = this.buffer;
		int at = this.position;
		int end = this.limit;
		while (at < end && bytes[at] != '<' && bytes[at] != '&') {
			at++;
		}
		piece(at);
		this.position = at;
	}

	private void piece(int to) {
		this.text = this.buffer;
		this.textFrom = this.position;
		this.textTo = to;
	}

	private void entity() throws IOException, WorkbookRefused {
		int end = seek(this.position + 1, ';', 12);
		String reference = new String(this.buffer, this.position + 1, end - this.position - 1,
				StandardCharsets.US_ASCII);
		int code = XmlReferences.codePoint(reference);
		if (code < 0) {
			throw corrupt();
		}
		this.text = Character.toString(code).getBytes(StandardCharsets.UTF_8);
		this.textFrom = 0;
		this.textTo = this.text.length;
		this.position = end + 1;
	}

	/** Skips what is no element; gives the event of an element. */
	private int markup() throws IOException, WorkbookRefused {
		require(2);
		switch (this.buffer[this.position + 1]) {
			case '/':
				return endTag();
			case '?':
				skipPast("?>");
				return EOF;
			case '!':
				require(3);
				if (this.buffer[this.position + 2] == '-') {
					this.position += 2;
					skipPast("-->");
				}
				else if (this.buffer[this.position + 2] == '[') {
					require(CDATA.length);
					if (!Arrays.equals(this.buffer, this.position, this.position + CDATA.length, CDATA, 0,
							CDATA.length)) {
						throw corrupt();
					}
					this.position += CDATA.length;
					this.inCdata = true;
				}
				else {
					throw new WorkbookRefused("doctype", this.part);
				}
				return EOF;
			default:
				while (!startTag()) {
					more();
				}
				return START;
		}
	}

	private int endTag() throws IOException, WorkbookRefused {
		int end = seek(this.position + 2, '>', MAX_TAG);
		long key = 0;
		for (int i = this.position + 2; i < end; i++) {
			byte b = this.buffer[i];
			if (b == ':') {
				key = 0;
			}
			else if (b > ' ' || b < 0) {
				key = key << 8 | b & 0xFF;
			}
		}
		if (this.depth == 0 || this.open[--this.depth] != key) {
			throw corrupt();
		}
		this.name = key;
		this.position = end + 1;
		return END;
	}

	/** Reads a start tag, or gives false if its end is not in the buffer yet. */
	private boolean startTag() throws WorkbookRefused {
		byte[] bytes = this.buffer;
		int end = this.limit;
		int at = this.position + 1;
		long key = 0;
		while (at < end && !isDelimiter(bytes[at])) {
			key = (bytes[at] == ':') ? 0 : key << 8 | bytes[at] & 0xFF;
			at++;
		}
		this.attributes.clear();
		while (at < end) {
			byte b = bytes[at];
			if (b == '>') {
				opened(key, false, at + 1);
				return true;
			}
			if (b == '/') {
				if (at + 1 == end) {
					return false;
				}
				if (bytes[at + 1] != '>') {
					throw corrupt();
				}
				opened(key, true, at + 2);
				return true;
			}
			at = isSpace(b) ? at + 1 : attribute(bytes, at, end);
		}
		return false;
	}

	/** Reads one attribute; gives the place behind it, or the buffer's end. */
	private int attribute(byte[] bytes, int from, int end) throws WorkbookRefused {
		int at = from;
		long key = 0;
		boolean prefixed = false;
		while (at < end && bytes[at] != '=') {
			byte b = bytes[at];
			if (b == ':') {
				key = 0;
				prefixed = true;
			}
			else if (b == '<' || b == '>') {
				throw corrupt();
			}
			else if (!isSpace(b)) {
				key = key << 8 | b & 0xFF;
			}
			at++;
		}
		do {
			at++;
		}
		while (at < end && isSpace(bytes[at]));
		if (at >= end) {
			return end;
		}
		byte quote = bytes[at];
		if (quote != '"' && quote != '\'') {
			throw corrupt();
		}
		int value = ++at;
		while (at < end && bytes[at] != quote) {
			at++;
		}
		if (at >= end) {
			return end;
		}
		if (!this.attributes.add(key, prefixed, value, at)) {
			throw corrupt();
		}
		return at + 1;
	}

	private void opened(long key, boolean empty, int next) throws WorkbookRefused {
		if (this.depth == MAX_DEPTH) {
			throw corrupt();
		}
		if (!empty) {
			this.open[this.depth++] = key;
		}
		this.pendingEnd = empty;
		this.name = key;
		this.position = next;
	}

	private boolean cdata() throws IOException, WorkbookRefused {
		require(3);
		byte[] bytes = this.buffer;
		int at = this.position;
		while (at + 2 < this.limit) {
			if (bytes[at] == ']' && bytes[at + 1] == ']' && bytes[at + 2] == '>') {
				this.inCdata = false;
				break;
			}
			at++;
		}
		piece(at);
		this.position = this.inCdata ? at : at + 3;
		return this.textTo > this.textFrom;
	}

	private void skipPast(String end) throws IOException, WorkbookRefused {
		int length = end.length();
		while (true) {
			require(length);
			int at = this.position;
			while (at + length <= this.limit) {
				int i = 0;
				while (i < length && this.buffer[at + i] == end.charAt(i)) {
					i++;
				}
				if (i == length) {
					this.position = at + length;
					return;
				}
				at++;
			}
			this.position = at;
		}
	}

	/** The place of a byte, loading more if need be. */
	private int seek(int from, char wanted, int most) throws IOException, WorkbookRefused {
		int offset = from - this.position;
		while (true) {
			while (this.position + offset < this.limit) {
				if (this.buffer[this.position + offset] == wanted) {
					return this.position + offset;
				}
				if (++offset > most) {
					throw corrupt();
				}
			}
			more();
		}
	}

	private void require(int count) throws IOException, WorkbookRefused {
		while (this.limit - this.position < count) {
			more();
		}
	}

	/** Keeps what is not consumed and loads more behind it. */
	private void more() throws IOException, WorkbookRefused {
		int kept = this.limit - this.position;
		if (kept == this.buffer.length) {
			if (kept >= MAX_TAG) {
				throw corrupt();
			}
			this.buffer = Arrays.copyOf(this.buffer, kept * 2);
		}
		if (this.position > 0) {
			System.arraycopy(this.buffer, this.position, this.buffer, 0, kept);
		}
		this.position = 0;
		this.limit = kept;
		int count = this.in.readNBytes(this.buffer, kept, this.buffer.length - kept);
		if (count <= 0) {
			throw WorkbookRefused.corrupt(this.part, new EOFException());
		}
		this.limit = kept + count;
	}

	private boolean fill() throws IOException {
		int count = this.in.readNBytes(this.buffer, 0, this.buffer.length);
		this.position = 0;
		this.limit = Math.max(count, 0);
		return count > 0;
	}

	private static boolean isDelimiter(byte b) {
		return b == '>' || b == '/' || isSpace(b);
	}

	private static boolean isSpace(byte b) {
		return b == ' ' || b == '\n' || b == '\r' || b == '\t';
	}

	private WorkbookRefused corrupt() {
		return WorkbookRefused.corrupt(this.part);
	}

}
