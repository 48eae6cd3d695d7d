package org.kedang.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the sentence alone at start-up, without a stack trace around it. */
class DatabaseRefusedAnalyzer extends AbstractFailureAnalyzer<DatabaseRefusedException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DatabaseRefusedException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), null, rootFailure);
	}

}
