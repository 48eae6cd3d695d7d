package org.kedang.database;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * How to reach the cluster: kept beside it in a file that only its owner may read.
 *
 * @param port where it listens on the loopback address
 * @param password of the application's role
 * @param superuserPassword of the role {@value #SUPERUSER}, which the application needs
 * only to make its own role and database
 */
record Access(int port, String password, String superuserPassword) {

	static final String SUPERUSER = "postgres";

	/** How often a password is hashed to be stored, a setting of PostgreSQL. */
	static final String ROUNDS = "scram_iterations";

	static Access random() throws IOException {
		return new Access(freePort(), secret(), secret());
	}

	static Access read(Path file) throws IOException {
		Properties properties = new Properties();
		try (BufferedReader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		return new Access(Integer.parseInt(properties.getProperty("port")), properties.getProperty("password"),
				properties.getProperty("superuser-password"));
	}

	void write(Path file) throws IOException {
		Properties properties = new Properties();
		properties.setProperty("port", String.valueOf(this.port));
		properties.setProperty("password", this.password);
		properties.setProperty("superuser-password", this.superuserPassword);
		Path aside = file.resolveSibling(file.getFileName() + ".new");
		Files.deleteIfExists(aside);
		Files.createFile(aside);
		TarXz.permit(aside, 0600);
		try (BufferedWriter writer = Files.newBufferedWriter(aside)) {
			properties.store(writer, null);
		}
		Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
	}

	/** The same, at another port when somebody else has taken this one meanwhile. */
	Access atFreePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(this.port, 1, InetAddress.getLoopbackAddress())) {
			return this;
		}
		catch (IOException ex) {
			return new Access(freePort(), this.password, this.superuserPassword);
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static String secret() {
		byte[] bytes = new byte[24];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
