package org.kedang.attachment;

import java.time.Clock;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * How much is taken, and every night the bytes that belong to nobody are cleared.
 */
@Configuration(proxyBeanMethods = false)
class AttachmentTasks {

	@Bean
	AttachmentLimits attachmentLimits(@Value("${kedang.attachments.max-file:20MB}") DataSize file,
			@Value("${kedang.attachments.max-customer:500MB}") DataSize customer,
			@Value("${kedang.attachments.max-files:100}") int files) {
		return new AttachmentLimits(file, customer, files);
	}

	/** The cron is Spring's, in the clock's zone; "-" means never. */
	@Bean
	RecurringTask<Void> clearAttachmentsTask(Attachments attachments, Clock clock,
			@Value("${kedang.attachments.cron:0 10 4 * * *}") String cron) {
		return Tasks.recurring("attachments-clearing", Schedules.cron(cron, clock.getZone()))
			.execute((instance, context) -> attachments.clear());
	}

}
