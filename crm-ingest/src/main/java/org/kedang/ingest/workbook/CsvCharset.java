package org.kedang.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The encoding of a text file: by its byte order mark, else UTF-8 if the whole file is
 * valid UTF-8, else GB18030 (with GBK and GB2312 as its parts), else none.
 */
final class CsvCharset {

	private CsvCharset() {
	}

	static Charset of(Path file) throws IOException, WorkbookRefused {
		Charset marked = marked(file);
		if (isText(file, marked)) {
			return marked;
		}
		Charset chinese = Charset.forName("GB18030");
		if (marked.equals(StandardCharsets.UTF_8) && isText(file, chinese)) {
			return chinese;
		}
		throw new WorkbookRefused("encoding");
	}

	private static Charset marked(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] head = in.readNBytes(2);
			int mark = (head.length < 2) ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
			return (mark == 0xFEFF || mark == 0xFFFE) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
		}
	}

	/** Whether the whole file decodes; control characters mean that it is no text. */
	private static boolean isText(Path file, Charset charset) throws IOException, WorkbookRefused {
		char[] chars = new char[1 << 15];
		try (Reader reader = new InputStreamReader(Files.newInputStream(file), charset.newDecoder())) {
			for (int count = reader.read(chars); count >= 0; count = reader.read(chars)) {
				for (int i = 0; i < count; i++) {
					if (Signature.isControl(chars[i])) {
						throw new WorkbookRefused("not-a-workbook");
					}
				}
			}
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

}
