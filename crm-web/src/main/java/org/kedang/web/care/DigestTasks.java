package org.kedang.web.care;

import java.time.Clock;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailSender;

/**
 * Sends the digests each morning; a mail that was not sent, refused by the server or
 * never written, is tried again an hour later, twice. Without {@code spring.mail.host}
 * there is nothing to send with, and nothing is sent.
 */
@Configuration(proxyBeanMethods = false)
class DigestTasks {

	/** The cron is Spring's, in the clock's zone; "-" means never. */
	@Bean
	RecurringTask<Void> digestTask(DigestMail mail, ObjectProvider<MailSender> sender, Clock clock,
			@Value("${kedang.digest.cron:0 30 7-9 * * *}") String cron) {
		return Tasks.recurring("digest-daily", Schedules.cron(cron, clock.getZone()))
			.execute((instance, context) -> sender.ifAvailable(mail::send));
	}

}
