package org.kedang.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.util.ClassUtils;
import org.springframework.util.FileSystemUtils;

/** The one server of this JVM's tests; gone when the JVM ends. */
interface TestServer {

	TestServer RUNNING = start();

	/** A connection that may make databases. */
	Connection superuser() throws SQLException;

	String url(String database);

	String user();

	String password();

	private static TestServer start() {
		return (mayHaveDocker() && DockerClientFactory.instance().isDockerAvailable()) ? new Container()
				: new Embedded();
	}

	/** Asking a Docker that is not there costs seconds and fills the log. */
	private static boolean mayHaveDocker() {
		return ClassUtils.isPresent("org.testcontainers.postgresql.PostgreSQLContainer", null)
				&& (System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"))
						|| new File(System.getProperty("user.home"), ".testcontainers.properties").exists());
	}

	/** Our own launcher, without the waiting for the disk that durability costs. */
	final class Embedded implements TestServer {

		private final LocalPostgres server;

		Embedded() {
			try {
				Path home = Scratch.folder("kedang-test-");
				TarXz.permit(home, 0755);
				String checkout = System.getProperty("kedang.folder");
				Path cache = (checkout != null) ? Path.of(checkout, "target", "postgresql") : home;
				this.server = LocalPostgres.start(home.resolve("postgresql"), cache,
						Map.of("scram_iterations", "1", "fsync", "off", "synchronous_commit", "off", "full_page_writes",
								"off", "max_connections", "200", "shared_buffers", "128MB", "max_wal_size", "512MB"));
				Runtime.getRuntime().addShutdownHook(new Thread(() -> {
					this.server.close();
					FileSystemUtils.deleteRecursively(home.toFile());
				}));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public Connection superuser() throws SQLException {
			return this.server.superuser();
		}

		@Override
		public String url(String database) {
			return this.server.url(database);
		}

		@Override
		public String user() {
			return this.server.user();
		}

		@Override
		public String password() {
			return this.server.password();
		}

	}

	/** Testcontainers' own reaper removes it. */
	final class Container implements TestServer {

		private final PostgreSQLContainer container = new PostgreSQLContainer("postgres:18")
			.withUsername(LocalPostgres.NAME);

		Container() {
			this.container.start();
		}

		@Override
		public Connection superuser() throws SQLException {
			return DriverManager.getConnection(this.container.getJdbcUrl(), user(), password());
		}

		@Override
		public String url(String database) {
			return "jdbc:postgresql://" + this.container.getHost() + ":" + this.container.getMappedPort(5432) + "/"
					+ database + "?reWriteBatchedInserts=true";
		}

		@Override
		public String user() {
			return this.container.getUsername();
		}

		@Override
		public String password() {
			return this.container.getPassword();
		}

	}

}
