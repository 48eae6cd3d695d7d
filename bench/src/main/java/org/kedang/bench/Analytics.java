package org.kedang.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import javax.sql.DataSource;

import org.kedang.audit.AuditTrail;
import org.kedang.job.NextTry;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The analytics of the product, without the rest of it.
 */
final class Analytics {

	private Analytics() {
	}

	/**
	 * Starts it on a database.
	 * @param pages the connections that pages ask on
	 * @param day what today is
	 */
	static AnnotationConfigApplicationContext start(DataSource source, DataSource pages, LocalDate day) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.registerBean(DataSource.class, () -> source);
		context.registerBean(JdbcClient.class, () -> JdbcClient.create(pages));
		context.registerBean(TransactionTemplate.class,
				() -> new TransactionTemplate(new JdbcTransactionManager(pages)));
		context.registerBean(Clock.class,
				() -> Clock.fixed(day.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
		context.register(AuditTrail.class, NextTry.class);
		context.scan("org.kedang.analytics");
		context.refresh();
		return context;
	}

}
