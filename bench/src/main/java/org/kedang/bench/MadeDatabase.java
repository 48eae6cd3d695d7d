package org.kedang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.kedang.database.LocalPostgres;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.util.FileSystemUtils;

/**
 * The database that figures are measured on.
 */
final class MadeDatabase {

	private MadeDatabase() {
	}

	/**
	 * Measures on the server whose URL, user and password are the arguments three to
	 * five; without them on an embedded one, made in a temporary folder.
	 */
	static void use(String[] args, Consumer<DataSource> measuring) throws IOException {
		if (args.length > 4) {
			measuring.accept(source(args[2], args[3], args[4]));
			return;
		}
		Path folder = Files.createTempDirectory("kedang-bench-");
		try (LocalPostgres server = LocalPostgres.start(folder.resolve("data/postgresql"), folder.resolve("cache"),
				Map.of())) {
			measuring.accept(source(server.url(), server.user(), server.password()));
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	private static DataSource source(String url, String user, String password) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setURL(url);
		source.setUser(user);
		source.setPassword(password);
		return source;
	}

}
