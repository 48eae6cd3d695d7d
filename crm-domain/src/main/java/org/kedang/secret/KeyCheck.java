package org.kedang.secret;

import java.util.Optional;

import javax.sql.DataSource;

import org.kedang.database.DatabaseRefusedException;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sees to it that a database meets only the key its content was encrypted with: with
 * another one nothing could be read, and what is written would be lost to the right one.
 */
final class KeyCheck {

	private final JdbcClient jdbc;

	KeyCheck(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/** The box with the right key, which is made if the database has none yet. */
	SecretBox open(MasterKey masterKey) {
		Optional<String> known = fingerprint();
		byte[] key = masterKey.find();
		if (key == null && known.isPresent()) {
			throw new DatabaseRefusedException("数据库中有加密数据，但缺少密钥：请从备份中恢复 " + masterKey.file() + "，或设置 KEDANG_KEY。",
					"The database holds encrypted data and the key is missing: restore " + masterKey.file()
							+ " from a backup, or set KEDANG_KEY.");
		}
		SecretBox box = new SecretBox((key != null) ? key : masterKey.create());
		if (known.isEmpty()) {
			this.jdbc.sql("insert into secret_key_check (fingerprint) values (?) on conflict do nothing")
				.param(box.fingerprint())
				.update();
		}
		if (!fingerprint().equals(Optional.of(box.fingerprint()))) {
			throw new DatabaseRefusedException(
					"密钥与数据库不符：数据库中的数据由另一个密钥加密。请从备份中恢复原密钥（" + masterKey.file() + " 或 KEDANG_KEY）。",
					"The key does not belong to this database, whose data was encrypted with another one. Restore that key from a backup ("
							+ masterKey.file() + " or KEDANG_KEY).");
		}
		return box;
	}

	private Optional<String> fingerprint() {
		return this.jdbc.sql("select fingerprint from secret_key_check").query(String.class).optional();
	}

}
