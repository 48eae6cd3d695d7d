package org.kedang.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The written workbooks, in the data folder. What is still written bears another name, so
 * that nothing half written is taken for whole.
 */
@Component
class ExportFolder {

	private final Path folder;

	ExportFolder(@Value("${kedang.data:./data}") Path data) {
		this.folder = data.resolve("exports").toAbsolutePath().normalize();
	}

	/** Begins a file, that only its owner reads; what was begun of it before is gone. */
	Path begin(String name) throws IOException {
		delete(name);
		Files.createDirectories(this.folder);
		return Files.createTempFile(this.folder, name, ".part");
	}

	/**
	 * A file that was begun is whole.
	 * @return how many bytes it has
	 */
	long end(Path begun, String name) throws IOException {
		Files.move(begun, place(name), StandardCopyOption.ATOMIC_MOVE);
		return Files.size(place(name));
	}

	Path place(String name) {
		return this.folder.resolve(name);
	}

	/** Deletes a file, and what was begun of it. */
	void delete(String name) {
		delete(() -> (each) -> each.startsWith(name));
	}

	/**
	 * Deletes all but some files, and what was begun of those.
	 * @param names asked for once it is known what lies there, so that nothing is deleted
	 * that is begun meanwhile
	 */
	void keepOnly(Supplier<List<String>> names) {
		delete(() -> {
			List<String> wanted = names.get();
			return (each) -> wanted.stream().noneMatch(each::startsWith);
		});
	}

	private void delete(Supplier<Predicate<String>> unwanted) {
		try (Stream<Path> files = Files.isDirectory(this.folder) ? Files.list(this.folder) : Stream.of()) {
			List<Path> there = files.toList();
			Predicate<String> which = unwanted.get();
			for (Path file : there) {
				if (which.test(file.getFileName().toString())) {
					Files.deleteIfExists(file);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
