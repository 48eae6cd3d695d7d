package org.kedang.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import org.kedang.database.LocalPostgres;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged application in a process of its own, on an embedded database in a
 * temporary folder that is filled before it is used.
 */
final class LoadedApplication {

	private LoadedApplication() {
	}

	/** What fills the database. */
	@FunctionalInterface
	interface Loading {

		void load(JdbcTemplate jdbc) throws Exception;

	}

	/** What is done with the application. */
	@FunctionalInterface
	interface Use {

		void with(RunningApplication application, JdbcTemplate jdbc) throws Exception;

	}

	/**
	 * Fills a database and has the application run on it. Every user has the password of
	 * {@link RunningApplication#PASSWORD}, and need not change it.
	 */
	static void use(Path jar, String heap, Loading loading, Use use) throws Exception {
		Path folder = Files.createTempDirectory("kedang-bench-");
		try (LocalPostgres server = LocalPostgres.start(folder.resolve("postgresql"), folder.resolve("cache"),
				Map.of()); HikariDataSource source = new HikariDataSource()) {
			source.setJdbcUrl(server.url());
			source.setUsername(server.user());
			source.setPassword(server.password());
			source.setMaximumPoolSize(2);
			RunningApplication first = RunningApplication.start(jar, folder, heap,
					"--spring.datasource.url=" + server.url(), "--spring.datasource.username=" + server.user(),
					"--spring.datasource.password=" + server.password());
			// it makes the administrator, which it does only where there are no users yet
			first.close();
			JdbcTemplate jdbc = new JdbcTemplate(source);
			loading.load(jdbc);
			BrowseLoad.admit(jdbc);
			try (RunningApplication application = first.again()) {
				use.with(application, jdbc);
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

}
