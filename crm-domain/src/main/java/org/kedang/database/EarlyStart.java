package org.kedang.database;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Has our own server start while the application still reads its own classes: either
 * takes seconds, and neither needs the other.
 */
class EarlyStart implements ApplicationListener<SpringApplicationEvent> {

	private @Nullable StartingPostgres starting;

	@Override
	public void onApplicationEvent(SpringApplicationEvent event) {
		if (event instanceof ApplicationPreparedEvent prepared) {
			begin(prepared.getApplicationContext());
		}
		else if (event instanceof ApplicationFailedEvent && this.starting != null) {
			this.starting.abandon();
		}
	}

	private void begin(ConfigurableApplicationContext context) {
		String url = context.getEnvironment().getProperty("spring.datasource.url", "embedded");
		if (url.equals("embedded") && this.starting == null) {
			this.starting = StartingPostgres.begin(context.getEnvironment());
			context.getBeanFactory().registerSingleton("startingPostgres", this.starting);
		}
	}

}
