package org.kedang.database;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says at start-up in a sentence why an external database lets nobody in, without a stack
 * trace around it. Other errors of the database are left to others.
 */
class UnreachableDatabaseAnalyzer extends AbstractFailureAnalyzer<PSQLException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, PSQLException cause) {
		String state = String.valueOf(cause.getSQLState());
		if (state.startsWith("28")) {
			return failure(
					"数据库不接受 spring.datasource.username 和 spring.datasource.password。已有的数据库保留建立时的密码，只改配置或 .env 不会改变它。",
					"The database does not accept spring.datasource.username and spring.datasource.password. "
							+ "One that exists keeps the password it was made with, whatever settings or .env say now.",
					cause);
		}
		if (state.equals("3D000")) {
			return failure("spring.datasource.url 所指的数据库不存在。请先建立它，见 docs/operations.md。",
					"The database that spring.datasource.url names does not exist. Make it first, as docs/operations.md says.",
					cause);
		}
		if (state.startsWith("08")) {
			return failure("无法连接 spring.datasource.url 所指的数据库服务器。",
					"The server that spring.datasource.url names cannot be reached.", cause);
		}
		return null;
	}

	private static FailureAnalysis failure(String chinese, String english, PSQLException cause) {
		return new FailureAnalysis(
				String.join(System.lineSeparator(), chinese, english, String.valueOf(cause.getMessage())), null, cause);
	}

}
