package org.kedang.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LibraryLoaderTests {

	private static final String CLASS = "org/kedang/launch/LibraryLoaderTests$Packed.class";

	@TempDir
	private Path folder;

	@Test
	void a_class_comes_from_the_library_that_has_it_and_names_that() throws Exception {
		URL other = library("other.jar", Map.of("org/kedang/launch/notes.txt", "no class"));
		URL packed = library("packed.jar", Map.of(CLASS, ownClass()));
		try (LibraryLoader loader = loader(other, packed)) {
			Class<?> found = loader.loadClass(Packed.class.getName());
			assertThat(found).isNotSameAs(Packed.class);
			assertThat(found.getProtectionDomain().getCodeSource().getLocation()).isEqualTo(packed);
			assertThat(found.getPackage().getImplementationVersion()).isEqualTo("7");
			assertThatExceptionOfType(ClassNotFoundException.class)
				.isThrownBy(() -> loader.loadClass("org.kedang.launch.Missing"));
		}
	}

	@Test
	void of_files_with_one_name_the_first_counts_and_all_are_found() throws Exception {
		URL first = library("first.jar", Map.of("META-INF/services/", "", "META-INF/services/a", "1"));
		URL second = library("second.jar",
				Map.of("META-INF/services/", "", "META-INF/services/a", "2", "top.txt", "top"));
		try (LibraryLoader loader = loader(first, second)) {
			assertThat(text(loader.findResource("META-INF/services/a"))).isEqualTo("1");
			assertThat(text(loader.findResource("top.txt"))).isEqualTo("top");
			assertThat(Collections.list(loader.findResources("META-INF/services/a"))).hasSize(2);
			assertThat(Collections.list(loader.findResources("META-INF/services/"))).as("a folder").hasSize(2);
			assertThat(loader.findResource("META-INF/services/b")).isNull();
		}
	}

	@Test
	void what_a_library_has_for_this_version_of_java_alone_is_found() throws Exception {
		URL library = library("versions.jar", Map.of("META-INF/versions/9/only/here.txt", "since 9"));
		try (LibraryLoader loader = loader(library)) {
			assertThat(loader.findResource("only/here.txt")).isNotNull();
		}
	}

	private static LibraryLoader loader(URL... libraries) {
		return new LibraryLoader(libraries, ClassLoader.getPlatformClassLoader());
	}

	private URL library(String name, Map<String, String> files) throws IOException {
		Path jar = this.folder.resolve(name);
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, "7");
		manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
		try (OutputStream out = Files.newOutputStream(jar); JarOutputStream zip = new JarOutputStream(out, manifest)) {
			for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue().getBytes(StandardCharsets.ISO_8859_1));
			}
		}
		// read as of the running version of Java, as Spring Boot reads it without being
		// asked
		return new URL("jar:" + jar.toUri() + "!/#runtime");
	}

	private static String ownClass() throws IOException {
		try (InputStream in = LibraryLoaderTests.class.getResourceAsStream("/" + CLASS)) {
			return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
		}
	}

	private static String text(URL url) throws IOException {
		try (InputStream in = url.openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	static class Packed {

	}

}
