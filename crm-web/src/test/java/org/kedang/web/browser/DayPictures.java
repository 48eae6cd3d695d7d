package org.kedang.web.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pictures of the readers' days: {@code target/days/<look>/<reader>/}, and
 * {@code target/days/index.html}, on which a person looks through them, the four looks of
 * a page side by side.
 */
final class DayPictures {

	private static final Path FOLDER = Path.of("target", "days");

	private DayPictures() {
	}

	/** The folder of this reader in this look, without what an earlier day left there. */
	static Path cleared(Look look, String reader) {
		Path folder = FOLDER.resolve(look.toString()).resolve(reader);
		try {
			Files.createDirectories(folder);
			for (Path old : within(folder)) {
				Files.delete(old);
			}
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Writes the page anew, with all pictures that there are. */
	static void index() {
		String rows = Stream.of("sales", "manager", "administrator", "auditor")
			.map((reader) -> "<h2>" + reader + "</h2>\n" + rows(reader))
			.collect(Collectors.joining("\n"));
		try {
			Files.writeString(FOLDER.resolve("index.html"), """
					<!DOCTYPE html>
					<html lang="en"><head><meta charset="utf-8"><title>Days</title><style>
					body { font: 14px system-ui; margin: 24px; background: #888 }
					div { display: flex; gap: 12px; align-items: start; margin-bottom: 32px }
					img { display: block; max-width: 100%%; } a { flex: 4 } a.narrow { flex: 1 }
					</style></head><body><h1>Days</h1>
					%s
					</body></html>
					""".formatted(rows));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String rows(String reader) {
		TreeSet<String> names = new TreeSet<>();
		for (Look look : Look.ALL) {
			within(FOLDER.resolve(look.toString()).resolve(reader))
				.forEach((file) -> names.add(file.getFileName().toString()));
		}
		return names.stream()
			.map((name) -> "<h3>" + name.replace(".png", "") + "</h3>\n<div>" + row(reader, name) + "</div>")
			.collect(Collectors.joining("\n"));
	}

	private static String row(String reader, String name) {
		return Look.ALL.stream()
			.map((look) -> "<a class=\"%s\" href=\"%2$s\"><img loading=\"lazy\" alt=\"%3$s\" title=\"%3$s\" src=\"%2$s\"></a>"
				.formatted((look.width() < 600) ? "narrow" : "wide", look + "/" + reader + "/" + name, look))
			.collect(Collectors.joining());
	}

	private static List<Path> within(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
