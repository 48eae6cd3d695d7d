package org.kedang.web.demo;

import org.kedang.audit.Actor;
import org.kedang.ingest.sample.SampleData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Loads sample data at the start where {@code kedang.demo=true} asks for it. A database
 * that holds customers is left alone.
 */
@Component
@ConditionalOnBooleanProperty("kedang.demo")
class DemoAtStart implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(DemoAtStart.class);

	private final SampleData sample;

	DemoAtStart(SampleData sample) {
		this.sample = sample;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.sample.load(Actor.SYSTEM)) {
			log.info("Loading sample data in the background; the import centre shows how far it is");
		}
		else {
			log.info("No sample data is loaded: there are customers already");
		}
	}

}
