package org.kedang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own: durable, behind a password, reachable from this machine
 * only, never run as root. One folder holds its cluster, how to reach it and its log; one
 * application at a time may use it. After a crash of the application the next start stops
 * the server that was left behind and starts anew; a server that is killed is started
 * again.
 */
public final class LocalPostgres implements AutoCloseable {

	/** Name of the application's role and of its database. */
	static final String NAME = "kedang";

	private static final Logger log = LoggerFactory.getLogger(LocalPostgres.class);

	private final FolderLock lock;

	private final Cluster cluster;

	private final Access access;

	private final ServerWatch watch;

	private LocalPostgres(FolderLock lock, Cluster cluster, Access access, ServerWatch watch) {
		this.lock = lock;
		this.cluster = cluster;
		this.access = access;
		this.watch = watch;
	}

	/**
	 * Starts the server and returns when it takes connections.
	 * @param home the folder of the server, made when missing; its parent is the
	 * application's data folder
	 * @param cache where the programs are unpacked
	 * @param settings settings of PostgreSQL that differ from {@link ServerSettings}
	 * @throws DatabaseRefusedException with a sentence for the operator
	 */
	public static LocalPostgres start(Path home, Path cache, Map<String, String> settings) {
		try {
			Files.createDirectories(home);
			TarXz.permit(home, 0711);
			FolderLock lock = FolderLock.take(home);
			try {
				return start(lock, home.toRealPath(), PostgresBinaries.unpackedBelow(cache), settings);
			}
			catch (IOException | RuntimeException ex) {
				lock.close();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot use " + home, ex);
		}
	}

	private static LocalPostgres start(FolderLock lock, Path home, PostgresBinaries binaries,
			Map<String, String> settings) throws IOException {
		Access access = access(home);
		Cluster cluster = Cluster.in(home.resolve("cluster"), binaries, access.superuserPassword());
		clear(new LeftOver(home.resolve("cluster")), cluster);
		Access usable = access.atFreePort();
		if (!usable.equals(access)) {
			access = usable;
			access.write(home.resolve("access.properties"));
		}
		Map<String, String> all = new HashMap<>(ServerSettings.with(settings));
		all.put("port", String.valueOf(access.port()));
		cluster.configure(all);
		Path serverLog = home.resolve("postgresql.log");
		ServerLog.rotate(serverLog);
		Program.Result started = cluster.start(serverLog);
		if (!started.good()) {
			throw Cluster.failed("pg_ctl", started.output() + System.lineSeparator() + ServerLog.tail(serverLog));
		}
		ServerWatch watch = new ServerWatch(home.resolve("cluster"), () -> cluster.start(serverLog).good());
		LocalPostgres server = new LocalPostgres(lock, cluster, access, watch);
		server.makeRoleAndDatabase();
		watch.begin();
		log.info("PostgreSQL runs on 127.0.0.1:{}, its files are in {}", access.port(), home);
		return server;
	}

	private static Access access(Path home) throws IOException {
		Path file = home.resolve("access.properties");
		if (Files.exists(file)) {
			return Access.read(file);
		}
		if (Files.exists(home.resolve("cluster"))) {
			throw new DatabaseRefusedException("缺少 " + file + "：其中有数据库的密码。请从备份中恢复该文件。",
					"Missing " + file + ", which holds the database's passwords. Restore it from a backup.");
		}
		Access fresh = Access.random();
		fresh.write(file);
		return fresh;
	}

	private static void clear(LeftOver leftOver, Cluster cluster) throws IOException {
		LeftOver.State state = leftOver.state();
		if (state == LeftOver.State.RUNNING) {
			log.warn("Stopping the PostgreSQL that a killed application has left behind");
			cluster.stop();
		}
		else if (state == LeftOver.State.STALE) {
			leftOver.forget();
		}
	}

	private void makeRoleAndDatabase() {
		try (Connection connection = superuser(); Statement sql = connection.createStatement()) {
			if (!sql.executeQuery("SELECT FROM pg_roles WHERE rolname = '" + NAME + "'").next()) {
				sql.execute("CREATE ROLE " + NAME + " LOGIN");
			}
			storePassword(sql, NAME, this.access.password());
			storePassword(sql, Access.SUPERUSER, this.access.superuserPassword());
			if (!sql.executeQuery("SELECT FROM pg_database WHERE datname = '" + NAME + "'").next()) {
				sql.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
			}
		}
		catch (SQLException ex) {
			this.cluster.stop();
			throw new DatabaseRefusedException("无法登录内置 PostgreSQL：" + ex.getMessage(),
					"Cannot sign in to the embedded PostgreSQL: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Stores a password where there is none, or one that was hashed so often that each of
	 * the pool's connections took a good part of a second.
	 */
	private static void storePassword(Statement sql, String role, String password) throws SQLException {
		ResultSet stored = sql.executeQuery("SELECT FROM pg_authid WHERE rolname = '" + role
				+ "' AND rolpassword LIKE 'SCRAM-SHA-256$' || current_setting('" + Access.ROUNDS + "') || ':%'");
		if (!stored.next()) {
			sql.execute("ALTER ROLE " + role + " PASSWORD '" + password + "'");
		}
	}

	/** A connection that may do anything; for making databases, not for their content. */
	Connection superuser() throws SQLException {
		return DriverManager.getConnection(url("postgres"), Access.SUPERUSER, this.access.superuserPassword());
	}

	/** The JDBC URL of the application's database. */
	public String url() {
		return url(NAME);
	}

	String url(String database) {
		return "jdbc:postgresql://127.0.0.1:" + this.access.port() + "/" + database + "?reWriteBatchedInserts=true";
	}

	/** The application's role, owner of its database and no superuser. */
	public String user() {
		return NAME;
	}

	public String password() {
		return this.access.password();
	}

	/** Stops the server; connections that are still open are cut. */
	@Override
	public void close() {
		this.watch.end();
		this.cluster.stop();
		try {
			this.lock.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
