package org.kedang.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.MalformedURLException;
import java.net.URL;
import java.security.CodeSigner;
import java.security.CodeSource;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

import org.jspecify.annotations.Nullable;

/**
 * One packed library, held open.
 *
 * @param url its address
 * @param jar what is in it
 * @param source where its classes say they come from
 */
record Library(URL url, JarFile jar, CodeSource source) {

	private static final String VERSIONS = "META-INF/versions/";

	static Library open(URL url) {
		try {
			JarFile jar = ((JarURLConnection) url.openConnection()).getJarFile();
			return new Library(url, jar, new CodeSource(url, (CodeSigner[]) null));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The folders that hold something, the name of the root being empty. */
	Set<String> folders() {
		Set<String> folders = new HashSet<>();
		// no streams here: they would be the most expensive part
		for (Enumeration<JarEntry> entries = this.jar.entries(); entries.hasMoreElements();) {
			String name = entries.nextElement().getName();
			folders.add(folderOf(name));
			if (name.startsWith(VERSIONS)) {
				folders.add(folderOf(name.substring(name.indexOf('/', VERSIONS.length()) + 1)));
			}
		}
		return folders;
	}

	/** The folder a file or a folder is in. */
	static String folderOf(String name) {
		return name.substring(0, Math.max(0, name.lastIndexOf('/', name.length() - 2)));
	}

	byte @Nullable [] read(String name) throws IOException {
		ZipEntry entry = this.jar.getEntry(name);
		if (entry == null) {
			return null;
		}
		try (InputStream in = this.jar.getInputStream(entry)) {
			return in.readAllBytes();
		}
	}

	@Nullable URL find(String name) {
		try {
			return (this.jar.getEntry(name) != null) ? new URL(this.url, name) : null;
		}
		catch (MalformedURLException ex) {
			return null;
		}
	}

}
