package org.kedang.secret;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kedang.database.DatabaseRefusedException;
import org.kedang.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KeyCheckTests {

	private static final String OTHER_KEY = Base64.getEncoder().encodeToString(new byte[32]);

	@TempDir
	Path folder;

	private final TestDatabase database = TestDatabase.fresh();

	private final KeyCheck check = new KeyCheck(this.database.dataSource());

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void the_first_start_makes_a_key_that_only_its_owner_may_read_and_the_next_uses_it() throws Exception {
		SecretBox first = this.check.open(inFile());
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inFile().file())))
			.isEqualTo("rw-------");
		assertThat(this.check.open(inFile()).open(first.seal("x", "p"), "p")).isEqualTo("x");
	}

	@Test
	void a_given_key_goes_before_the_file_and_makes_none() {
		this.check.open(new MasterKey(OTHER_KEY, inFile().file()));
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void another_key_is_refused() {
		this.check.open(inFile());
		assertThatExceptionOfType(DatabaseRefusedException.class)
			.isThrownBy(() -> this.check.open(new MasterKey(OTHER_KEY, inFile().file())))
			.withMessageContaining("密钥与数据库不符")
			.withMessageContaining("does not belong to this database");
	}

	@Test
	void a_lost_key_is_missed_and_not_replaced() throws Exception {
		this.check.open(inFile());
		Files.delete(inFile().file());
		assertThatExceptionOfType(DatabaseRefusedException.class).isThrownBy(() -> this.check.open(inFile()))
			.withMessageContaining("缺少密钥")
			.withMessageContaining("key is missing");
		assertThat(inFile().file()).doesNotExist();
	}

	@Test
	void a_text_that_is_no_key_is_refused() {
		assertThatExceptionOfType(DatabaseRefusedException.class)
			.isThrownBy(() -> this.check.open(new MasterKey("secret!", inFile().file())))
			.withMessageContaining("32 bytes in Base64");
	}

	private MasterKey inFile() {
		return new MasterKey("", this.folder.resolve("made").resolve("kedang.key"));
	}

}
