package org.kedang.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the rare part that is not UTF-8 into UTF-8, going by byte order mark and XML
 * declaration.
 */
final class XmlEncoding extends InputStream {

	private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)");

	private static final int HEAD = 128;

	private final Reader reader;

	private final char[] chars = new char[8192];

	private byte[] bytes = new byte[0];

	private int position;

	private XmlEncoding(Reader reader) {
		this.reader = reader;
	}

	static InputStream asUtf8(InputStream in) throws IOException {
		byte[] head = in.readNBytes(HEAD);
		Charset charset = charset(head);
		PushbackInputStream whole = new PushbackInputStream(in, HEAD);
		int mark = (head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB) ? 3 : 0;
		whole.unread(head, mark, head.length - mark);
		if (charset.equals(StandardCharsets.UTF_8)) {
			return whole;
		}
		return new XmlEncoding(new InputStreamReader(whole, charset));
	}

	private static Charset charset(byte[] head) {
		int first = (head.length > 1) ? (head[0] & 0xFF) << 8 | head[1] & 0xFF : 0;
		if (first == 0xFEFF || first == 0xFFFE) {
			return StandardCharsets.UTF_16;
		}
		if (first == '<') {
			return StandardCharsets.UTF_16BE;
		}
		if (first == '<' << 8) {
			return StandardCharsets.UTF_16LE;
		}
		Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
		try {
			return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			return StandardCharsets.UTF_8;
		}
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		while (this.position == this.bytes.length) {
			// one short of the end, so that a surrogate pair is never cut
			int count = this.reader.read(this.chars, 0, this.chars.length - 1);
			if (count < 0) {
				return -1;
			}
			if (count > 0 && Character.isHighSurrogate(this.chars[count - 1])) {
				int low = this.reader.read();
				if (low >= 0) {
					this.chars[count++] = (char) low;
				}
			}
			this.bytes = CharBuffer.wrap(this.chars, 0, count).toString().getBytes(StandardCharsets.UTF_8);
			this.position = 0;
		}
		int count = Math.min(length, this.bytes.length - this.position);
		System.arraycopy(this.bytes, this.position, target, offset, count);
		this.position += count;
		return count;
	}

}
