package org.kedang.launch;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Manifest;

import org.jspecify.annotations.Nullable;

/**
 * Loads classes and other files from packed libraries, and looks for each only in those
 * that have its folder; among them the first counts.
 */
final class LibraryLoader extends URLClassLoader {

	static {
		registerAsParallelCapable();
	}

	private final Map<String, List<Library>> byFolder = new HashMap<>();

	LibraryLoader(URL[] urls, ClassLoader parent) {
		super("libraries", urls, parent);
		for (URL url : urls) {
			Library library = Library.open(url);
			for (String folder : library.folders()) {
				this.byFolder.computeIfAbsent(folder, (any) -> new ArrayList<>(1)).add(library);
			}
		}
	}

	@Override
	protected Class<?> findClass(String name) throws ClassNotFoundException {
		String file = name.replace('.', '/') + ".class";
		try {
			for (Library library : having(file)) {
				byte[] bytes = library.read(file);
				if (bytes != null) {
					definePackageOf(name, library);
					return defineClass(name, bytes, 0, bytes.length, library.source());
				}
			}
		}
		catch (IOException ex) {
			throw new ClassNotFoundException(name, ex);
		}
		throw new ClassNotFoundException(name);
	}

	private void definePackageOf(String name, Library library) throws IOException {
		String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
		if (getDefinedPackage(packageName) == null) {
			try {
				definePackage(packageName, Objects.requireNonNullElseGet(library.jar().getManifest(), Manifest::new),
						library.url());
			}
			catch (IllegalArgumentException ex) {
				// another thread was quicker
			}
		}
	}

	@Override
	public @Nullable URL findResource(String name) {
		for (Library library : having(name)) {
			URL found = library.find(name);
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	@Override
	public Enumeration<URL> findResources(String name) {
		List<URL> found = new ArrayList<>();
		for (Library library : having(name)) {
			URL url = library.find(name);
			if (url != null) {
				found.add(url);
			}
		}
		return Collections.enumeration(found);
	}

	private List<Library> having(String file) {
		return this.byFolder.getOrDefault(Library.folderOf(file), List.of());
	}

}
