package org.kedang.ingest.rulemerge;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.kedang.job.NumberedWork;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The background work: one task each time somebody agrees.
 */
@Configuration(proxyBeanMethods = false)
class RuleMergeTask {

	static final NumberedWork WORK = new NumberedWork("rule-merge");

	@Bean
	OneTimeTask<Void> ruleMergeOneTimeTask(RuleMergeJob job) {
		return WORK.task(job::run);
	}

}
