package org.kedang.launch;

import java.net.URLClassLoader;

/**
 * Where the application begins. Spring Boot's loader looks for a class in one packed
 * library after the other, and a start needs 17,000: where it has loaded this one, ours
 * takes over.
 */
public final class Launch {

	private static final String APPLICATION = "org.kedang.KedangApplication";

	private Launch() {
	}

	public static void main(String[] args) throws Exception {
		ClassLoader loader = Launch.class.getClassLoader();
		if (loader instanceof URLClassLoader packed) {
			loader = new LibraryLoader(packed.getURLs(), packed.getParent());
			Thread.currentThread().setContextClassLoader(loader);
		}
		loader.loadClass(APPLICATION).getMethod("main", String[].class).invoke(null, (Object) args);
	}

}
