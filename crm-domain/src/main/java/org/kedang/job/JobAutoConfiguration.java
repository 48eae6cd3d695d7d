package org.kedang.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.kedang.database.LocalPostgres;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The scheduler of all {@link Task} beans, those that recur being scheduled at the start
 * unless they are already. With {@code kedang.jobs.enabled=false} jobs can be scheduled
 * but wait for an application that runs them.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
class JobAutoConfiguration {

	private static final Duration POLLING = Duration.ofSeconds(2);

	private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(10);

	private static final Duration HEARTBEAT = Duration.ofSeconds(5);

	// the fewest db-scheduler allows
	private static final int MISSED_HEARTBEATS = 4;

	@Bean(destroyMethod = "")
	@DependsOnDatabaseInitialization
	Scheduler scheduler(DataSource dataSource, ObjectProvider<Task<?>> tasks, Environment environment) {
		List<Task<?>> onDemand = new ArrayList<>();
		List<RecurringTask<?>> recurring = new ArrayList<>();
		tasks.orderedStream().forEach((task) -> {
			if (task instanceof RecurringTask<?> each) {
				recurring.add(each);
			}
			else {
				onDemand.add(task);
			}
		});
		CommittedWork committed = new CommittedWork();
		// a job scheduled within a transaction exists only if that is committed
		Scheduler scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), onDemand)
			.startTasks(recurring)
			.serializer(new JobDataSerializer())
			.threads(environment.getProperty("kedang.jobs.threads", Integer.class, 2))
			.heartbeatInterval(heartbeat(environment))
			.missedHeartbeatsLimit(MISSED_HEARTBEATS)
			.pollingInterval(environment.getProperty("kedang.jobs.polling", Duration.class, POLLING))
			.enableImmediateExecution()
			.addSchedulerListener(committed)
			.shutdownMaxWait(PATIENCE_AT_THE_END)
			.build();
		committed.wakes(scheduler);
		return scheduler;
	}

	private static Duration heartbeat(Environment environment) {
		return environment.getProperty("kedang.jobs.heartbeat", Duration.class, HEARTBEAT);
	}

	/** A machine that has not been heard of for so long has lost its work. */
	static Duration patience(Environment environment) {
		return heartbeat(environment).multipliedBy(MISSED_HEARTBEATS);
	}

	@Bean
	NextTry nextTry() {
		return new NextTry();
	}

	@Bean
	@ConditionalOnProperty(name = "kedang.jobs.enabled", havingValue = "true", matchIfMissing = true)
	JobRunner jobRunner(Scheduler scheduler, DataSource dataSource, ObjectProvider<LocalPostgres> own) {
		return new JobRunner(scheduler, dataSource, own.getIfAvailable() != null);
	}

}
