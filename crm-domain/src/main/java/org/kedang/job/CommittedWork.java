package org.kedang.job;

import java.time.Instant;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has the scheduler look for work as soon as the transaction is committed that asked for
 * it. By itself it looks at once, when there is nothing to be seen yet, and then with its
 * next round.
 */
final class CommittedWork extends AbstractSchedulerListener {

	private @Nullable Scheduler scheduler;

	void wakes(Scheduler scheduler) {
		this.scheduler = scheduler;
	}

	@Override
	public void onExecutionScheduled(TaskInstanceId task, Instant when) {
		Scheduler waked = this.scheduler;
		if (waked != null && TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

				@Override
				public void afterCommit() {
					waked.triggerCheckForDueExecutions();
				}

			});
		}
	}

}
