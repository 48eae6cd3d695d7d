package org.kedang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Settings for a firm of a million customers on a small machine. What makes commits
 * durable (fsync, synchronous_commit, full_page_writes) is on by PostgreSQL's own
 * defaults and left alone. There is never a standby, so that what is copied into a fresh
 * table goes to its file alone, not to the log as well. The log of errors is terse, for
 * their details repeat the values of the row that was refused.
 */
final class ServerSettings {

	private static final Map<String, String> OURS = Map.ofEntries(Map.entry("listen_addresses", "127.0.0.1"),
			Map.entry("unix_socket_directories", ""), Map.entry("max_connections", "60"),
			Map.entry("shared_buffers", "256MB"), Map.entry("work_mem", "32MB"),
			Map.entry("maintenance_work_mem", "256MB"), Map.entry("effective_cache_size", "1GB"),
			Map.entry("max_wal_size", "4GB"), Map.entry("random_page_cost", "1.1"), Map.entry("jit", "off"),
			Map.entry("wal_level", "minimal"), Map.entry("max_wal_senders", "0"), Map.entry("log_checkpoints", "off"),
			Map.entry("log_error_verbosity", "terse"), Map.entry("lc_messages", "C"),
			// they make guessing slow, and nobody guesses 192 random bits
			Map.entry(Access.ROUNDS, "1"));

	private static final long LITTLE_SHARED_MEMORY = 512L << 20;

	private ServerSettings() {
	}

	static Map<String, String> with(Map<String, String> wanted) throws IOException {
		Map<String, String> all = new HashMap<>(OURS);
		Path shared = Path.of("/dev/shm");
		// containers have 64 MB there, on which parallel queries run aground
		if (Files.isDirectory(shared) && Files.getFileStore(shared).getTotalSpace() < LITTLE_SHARED_MEMORY) {
			all.put("dynamic_shared_memory_type", "sysv");
		}
		all.putAll(wanted);
		return all;
	}

}
