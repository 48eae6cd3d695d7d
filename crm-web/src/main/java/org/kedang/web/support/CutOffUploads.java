package org.kedang.web.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Deletes the uploads that were under way when the application was killed: they hold in
 * clear what the database encrypts. They lie in folders of the server that have its port
 * in their names, and that port is ours now.
 */
@Component
class CutOffUploads {

	private static final Logger log = LoggerFactory.getLogger(CutOffUploads.class);

	private static final int DEPTH = 6;

	@EventListener
	void clear(WebServerInitializedEvent event) {
		if (event.getWebServer() instanceof TomcatWebServer server) {
			clear(server.getTomcat().getServer().getCatalinaBase().toPath());
		}
	}

	/**
	 * Clears the folders of earlier servers on the same port.
	 * @param own the folder of the one that runs, as {@code tomcat.8080.12345}
	 */
	static void clear(Path own) {
		String name = String.valueOf(own.getFileName());
		Path parent = own.getParent();
		// a folder that somebody chose is of one server alone, and free ports come again
		if (parent == null || !name.matches("tomcat\\.[1-9]\\d*\\.\\d+")) {
			return;
		}
		String same = name.substring(0, name.lastIndexOf('.') + 1) + "*";
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, same)) {
			for (Path folder : folders) {
				if (!folder.equals(own)) {
					clearUploads(folder);
				}
			}
		}
		catch (IOException | UncheckedIOException ex) {
			log.warn("Uploads that were cut off cannot be deleted", ex);
		}
	}

	private static void clearUploads(Path folder) throws IOException {
		try (Stream<Path> found = Files.find(folder, DEPTH, (path, attributes) -> attributes.isRegularFile()
				&& path.getFileName().toString().matches("upload_.*\\.tmp"))) {
			List<Path> uploads = found.toList();
			for (Path upload : uploads) {
				Files.deleteIfExists(upload);
			}
			if (!uploads.isEmpty()) {
				log.info("Deleted {} upload(s) that were cut off", uploads.size());
			}
		}
	}

}
