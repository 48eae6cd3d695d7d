package org.kedang.shared;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock of the firm; its zone decides what day it is.
 */
@Configuration
class TimeConfiguration {

	@Bean
	Clock clock(@Value("${kedang.zone:Asia/Shanghai}") ZoneId zone) {
		return Clock.system(zone);
	}

}
