package org.kedang.secret;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * The box for secrets, with the key from {@code kedang.key} or the file
 * {@code kedang.key-file}, by default {@code kedang.key} in the data folder.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
class SecretAutoConfiguration {

	@Bean
	@DependsOnDatabaseInitialization
	SecretBox secretBox(DataSource dataSource, Environment environment) {
		Path data = Path.of(environment.getProperty("kedang.data", "./data"));
		String file = environment.getProperty("kedang.key-file", data.resolve("kedang.key").toString());
		MasterKey masterKey = new MasterKey(environment.getProperty("kedang.key", ""),
				Path.of(file).toAbsolutePath().normalize());
		return new KeyCheck(dataSource).open(masterKey);
	}

}
