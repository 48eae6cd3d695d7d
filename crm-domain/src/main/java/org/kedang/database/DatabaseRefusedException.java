package org.kedang.database;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be started or used, for a reason the operator can mend. The message
 * is for the console, where no language is chosen yet, and therefore says it in Chinese
 * and English.
 */
public class DatabaseRefusedException extends RuntimeException {

	public DatabaseRefusedException(String chinese, String english) {
		this(chinese, english, null);
	}

	public DatabaseRefusedException(String chinese, String english, @Nullable Throwable cause) {
		super(chinese + System.lineSeparator() + english, cause);
	}

}
