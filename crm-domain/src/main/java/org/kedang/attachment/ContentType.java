package org.kedang.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The kinds of files that are taken, told by their content alone. Anything that programs
 * would run, such as pages, scripts and workbooks with macros, is none of them.
 */
public enum ContentType {

	PDF("application/pdf", "255044462d", "pdf"),

	PNG("image/png", "89504e470d0a1a0a", "png"),

	JPEG("image/jpeg", "ffd8ff", "jpg", "jpeg"),

	GIF("image/gif", "474946383", "gif"),

	/** Word, Excel and PowerPoint until 2003 share one container. */
	OLE("application/x-ole-storage", "d0cf11e0a1b11ae1", "doc", "xls", "ppt", "msg"),

	WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "", "docx"),

	EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "", "xlsx"),

	POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation", "", "pptx"),

	/** Text in UTF-8 or GB 18030, shown by nobody as anything else. */
	TEXT("text/plain", "", "txt", "csv", "md");

	private static final String ZIP = "504b0304";

	private static final int HEAD = 8;

	/** Parts of an office file that are looked at; more make none. */
	private static final int MOST_PARTS = 20_000;

	private static final int SAMPLE = 65_536;

	private final String mediaType;

	private final String magic;

	private final List<String> endings;

	ContentType(String mediaType, String magic, String... endings) {
		this.mediaType = mediaType;
		this.magic = magic;
		this.endings = List.of(endings);
	}

	public String mediaType() {
		return this.mediaType;
	}

	/** The kind of this file; empty where it is none that is taken. */
	static Optional<ContentType> of(Path file) throws IOException {
		byte[] head;
		try (InputStream in = Files.newInputStream(file)) {
			head = in.readNBytes(HEAD);
		}
		String hex = HexFormat.of().formatHex(head);
		for (ContentType type : values()) {
			if (!type.magic.isEmpty() && hex.startsWith(type.magic)) {
				return Optional.of(type);
			}
		}
		return hex.startsWith(ZIP) ? office(file) : isText(file) ? Optional.of(TEXT) : Optional.empty();
	}

	private static Optional<ContentType> office(Path file) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			boolean macros = zip.size() > MOST_PARTS || zip.stream()
				.map(ZipEntry::getName)
				.anyMatch((name) -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
			if (macros || zip.getEntry("[Content_Types].xml") == null) {
				return Optional.empty();
			}
			return (zip.getEntry("word/document.xml") != null) ? Optional.of(WORD)
					: (zip.getEntry("xl/workbook.xml") != null) ? Optional.of(EXCEL)
							: (zip.getEntry("ppt/presentation.xml") != null) ? Optional.of(POWERPOINT)
									: Optional.empty();
		}
		catch (ZipException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** Its beginning is enough: it is never served as anything but text. */
	private static boolean isText(Path file) throws IOException {
		byte[] sample;
		try (InputStream in = Files.newInputStream(file)) {
			sample = in.readNBytes(SAMPLE);
		}
		for (byte each : sample) {
			if (each >= 0 && each < 0x20 && each != '\t' && each != '\n' && each != '\r' && each != '\f') {
				return false;
			}
		}
		return decodes(sample, StandardCharsets.UTF_8) || decodes(sample, Charset.forName("GB18030"));
	}

	/** A letter may be cut off at the sample's end. */
	private static boolean decodes(byte[] sample, Charset charset) {
		for (int cut = 0; cut < 4 && cut <= sample.length; cut++) {
			try {
				charset.newDecoder().decode(ByteBuffer.wrap(Arrays.copyOf(sample, sample.length - cut)));
				return true;
			}
			catch (CharacterCodingException ex) {
				if (sample.length < SAMPLE) {
					return false;
				}
			}
		}
		return false;
	}

	/** The name without folders and control characters, with an ending that fits. */
	String named(String given) {
		String name = given.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|?*:]", "").strip();
		String ending = name.contains(".") ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
		String fitting = this.endings.contains(ending) ? name
				: (name.isEmpty() ? "file" : name) + "." + this.endings.get(0);
		int tooLong = fitting.length() - 200;
		return (tooLong > 0) ? fitting.substring(tooLong) : fitting;
	}

}
