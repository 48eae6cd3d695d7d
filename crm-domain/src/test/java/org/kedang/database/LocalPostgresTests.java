package org.kedang.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LocalPostgresTests {

	private static final Path CACHE = Path.of(System.getProperty("kedang.folder"), "target", "postgresql");

	// made by JUnit with the rights 0700: run by root, a service user must be let through
	@TempDir
	Path data;

	private Path home;

	@BeforeEach
	void placeHome() {
		this.home = this.data.resolve("postgresql");
	}

	@Test
	void the_server_is_durable_guarded_by_a_password_and_kept_from_the_network() throws Exception {
		try (LocalPostgres server = start();
				Connection connection = open(server);
				Connection superuser = server.superuser()) {
			for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
				assertThat(ask(connection, "SHOW " + setting)).as(setting).isEqualTo("on");
			}
			assertThat(ask(connection, "SHOW server_encoding")).isEqualTo("UTF8");
			assertThat(ask(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
			assertThat(ask(superuser, "SHOW unix_socket_directories")).isEmpty();
			assertThat(ask(connection, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")).isEqualTo("f");
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "guess"))
				.satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("28P01"));
			int port = URI.create(server.url().substring("jdbc:".length())).getPort();
			for (InetAddress address : addressesInTheNetwork()) {
				assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> connect(address, port));
			}
			assertThat(Files.getPosixFilePermissions(this.home.resolve("access.properties")))
				.containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
		}
	}

	@Test
	void a_second_application_is_refused_and_the_first_goes_on() throws Exception {
		try (LocalPostgres server = start()) {
			assertThatExceptionOfType(DatabaseRefusedException.class).isThrownBy(this::start)
				.withMessageContaining("正被另一个客档程序使用")
				.withMessageContaining("in use by another Kedang");
			Process other = application();
			assertThat(output(other)).contains("in use by another Kedang");
			try (Connection connection = open(server)) {
				assertThat(ask(connection, "SELECT 1")).isEqualTo("1");
			}
		}
	}

	@Test
	void a_folder_of_another_major_version_is_refused_and_left_as_it_is() throws Exception {
		start().close();
		Path version = this.home.resolve("cluster").resolve("PG_VERSION");
		Files.writeString(version, "16\n");
		assertThatExceptionOfType(DatabaseRefusedException.class).isThrownBy(this::start)
			.withMessageContaining("属于 PostgreSQL 16，本程序使用 PostgreSQL 18")
			.withMessageContaining("belongs to PostgreSQL 16");
		Files.writeString(version, "18\n");
		start().close();
	}

	@Test
	void what_was_committed_survives_the_killing_of_the_application() throws Exception {
		Process application = application();
		assertThat(output(application)).contains("COMMITTED");
		long postgres = postmaster();
		application.destroyForcibly().waitFor();
		assertThat(ProcessHandle.of(postgres)).as("PostgreSQL is left behind").isPresent();
		try (LocalPostgres server = start(); Connection connection = open(server)) {
			assertThat(postmaster()).isNotEqualTo(postgres);
			assertThat(ask(connection, "SELECT count(*) FROM kept")).isEqualTo("10000");
		}
	}

	@Test
	void what_was_committed_survives_the_killing_of_everything() throws Exception {
		Process application = application();
		assertThat(output(application)).contains("COMMITTED");
		application.destroyForcibly().waitFor();
		ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
		try (LocalPostgres server = start(); Connection connection = open(server)) {
			assertThat(ask(connection, "SELECT count(*) FROM kept")).isEqualTo("10000");
		}
	}

	@Test
	void what_was_made_when_everything_was_killed_does_not_stop_the_next_start() throws Exception {
		Process application = application();
		String staged = output(application).replaceAll("(?s).*COMMITTED (\\S+).*", "$1");
		application.destroyForcibly().waitFor();
		kill();
		// as it is where the killing came between the table's two files
		Files.delete(this.home.resolve("cluster").resolve(staged + "_init"));
		try (LocalPostgres server = start(); Connection connection = open(server)) {
			assertThat(ask(connection, "SELECT 1")).isEqualTo("1");
		}
	}

	@Test
	void a_server_that_is_killed_is_started_anew() throws Exception {
		try (LocalPostgres server = start()) {
			kill();
			for (int attempt = 0; attempt < 120; attempt++) {
				Thread.sleep(500);
				try (Connection connection = open(server)) {
					assertThat(ask(connection, "SELECT 1")).isEqualTo("1");
					return;
				}
				catch (SQLException ex) {
					assertThat(attempt).as(ex.getMessage()).isLessThan(119);
				}
			}
		}
	}

	private void kill() throws Exception {
		ProcessHandle postgres = ProcessHandle.of(postmaster()).orElseThrow();
		postgres.destroyForcibly();
		postgres.onExit().get(1, TimeUnit.MINUTES);
	}

	@Test
	void a_number_in_postmaster_pid_that_is_now_somebody_elses_does_no_harm() throws Exception {
		start().close();
		Process innocent = new ProcessBuilder("sleep", "600").start();
		try {
			Files.writeString(this.home.resolve("cluster").resolve("postmaster.pid"),
					innocent.pid() + "\n" + this.home.resolve("cluster") + "\n1700000000\n5432\n\n127.0.0.1\n");
			try (LocalPostgres server = start(); Connection connection = open(server)) {
				assertThat(ask(connection, "SELECT 1")).isEqualTo("1");
				assertThat(innocent.isAlive()).isTrue();
			}
		}
		finally {
			innocent.destroyForcibly();
		}
	}

	@Test
	void settings_can_be_given_and_the_port_is_remembered() throws Exception {
		String url;
		try (LocalPostgres server = start()) {
			url = server.url();
		}
		try (LocalPostgres server = LocalPostgres.start(this.home, CACHE, Map.of("work_mem", "5MB"));
				Connection connection = open(server)) {
			assertThat(server.url()).isEqualTo(url);
			assertThat(ask(connection, "SHOW work_mem")).isEqualTo("5MB");
		}
	}

	@Test
	void folders_above_the_data_folder_that_no_service_user_may_enter_do_not_stop_it() throws Exception {
		this.home = this.data.resolve("checkout").resolve("data").resolve("postgresql");
		for (int start = 0; start < 2; start++) {
			try (LocalPostgres server = start(); Connection connection = open(server)) {
				assertThat(ask(connection, "SELECT 1")).isEqualTo("1");
			}
		}
	}

	private LocalPostgres start() {
		return LocalPostgres.start(this.home, CACHE, Map.of());
	}

	private Process application() throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), CommittingApplication.class.getName(), this.home.toString(),
				CACHE.toString())
			.redirectErrorStream(true)
			.start();
	}

	private String output(Process application) throws IOException {
		StringBuilder text = new StringBuilder();
		BufferedReader reader = application.inputReader();
		for (String line = reader.readLine(); line != null; line = reader.readLine()) {
			text.append(line).append('\n');
			if (line.contains("COMMITTED")) {
				break;
			}
		}
		return text.toString();
	}

	private long postmaster() throws IOException {
		return Long.parseLong(Files.readAllLines(this.home.resolve("cluster").resolve("postmaster.pid")).get(0));
	}

	private static Connection open(LocalPostgres server) throws SQLException {
		return DriverManager.getConnection(server.url(), server.user(), server.password());
	}

	private static String ask(Connection connection, String question) throws SQLException {
		try (Statement sql = connection.createStatement(); ResultSet answer = sql.executeQuery(question)) {
			answer.next();
			return answer.getString(1);
		}
	}

	private static List<InetAddress> addressesInTheNetwork() throws IOException {
		return NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter((address) -> address instanceof Inet4Address && !address.isLoopbackAddress())
			.toList();
	}

	private static void connect(InetAddress address, int port) throws IOException {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(address, port), 2000);
		}
	}

}
