package org.kedang.ingest.workbook;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a file is by its first bytes.
 */
enum Signature {

	ZIP, OLE2, TEXT;

	private static final String[] IMAGES = { "\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "BM", "II*\0", "MM\0*" };

	private static final String[] ARCHIVES = { "7z\u00BC\u00AF", "Rar!", "\u001F\u008B", "BZh", "\u00FD7zXZ" };

	/** Heads of the workbooks of Excel 2 to 4, which were plain streams of records. */
	private static final String[] OLD = { "\u0009\0\u0004\0", "\u0009\u0002\u0006\0", "\u0009\u0004\u0006\0" };

	private static final String[] HTML = { "<html", "<!doctype html", "<table", "<head", "<meta", "<body", "<style",
			"<script", "mime-version:" };

	static Signature of(byte[] head) throws WorkbookRefused {
		String bytes = new String(head, StandardCharsets.ISO_8859_1);
		if (bytes.startsWith("PK\u0003\u0004") || bytes.startsWith("PK\u0005\u0006")) {
			return ZIP;
		}
		if (bytes.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
			return OLE2;
		}
		refuse(bytes, "image", IMAGES);
		refuse(bytes, "archive", ARCHIVES);
		refuse(bytes, "old-excel", OLD);
		refuse(bytes, "pdf", "%PDF");
		refuse(bytes, "document", "{\\rtf");
		refuseOthers(head);
		return TEXT;
	}

	private static void refuse(String bytes, String reason, String... heads) throws WorkbookRefused {
		for (String start : heads) {
			// two letters alone may well begin a text
			if (bytes.startsWith(start) && (start.length() > 2 || bytes.indexOf('\0') >= 0)) {
				throw new WorkbookRefused(reason);
			}
		}
	}

	private static void refuseOthers(byte[] head) throws WorkbookRefused {
		Charset charset = charset(head);
		for (byte b : head) {
			if (charset == StandardCharsets.UTF_8 && b >= 0 && isControl((char) b)) {
				throw new WorkbookRefused("not-a-workbook");
			}
		}
		String text = new String(head, charset).replace("\uFEFF", "").stripLeading().toLowerCase(Locale.ROOT);
		if (text.startsWith("<") || text.startsWith("mime-version:")) {
			for (String tag : HTML) {
				if (text.contains(tag)) {
					throw new WorkbookRefused("html");
				}
			}
		}
		if (text.startsWith("<?xml") || text.startsWith("<workbook")) {
			throw new WorkbookRefused("xml");
		}
	}

	/** What no text holds, with the old end of file mark as the exception. */
	static boolean isControl(char c) {
		return c < ' ' && !Character.isWhitespace(c) && c != '\u001A';
	}

	private static Charset charset(byte[] head) {
		boolean marked = head.length > 1 && (head[0] & head[1] & 0xFF) == 0xFE && head[0] != head[1];
		return marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
	}

}
