package org.kedang;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * The application: every module's beans, found by scanning {@code org.kedang}.
 */
@SpringBootApplication
public class KedangApplication {

	public static void main(String[] args) {
		SpringApplication.run(KedangApplication.class, args);
	}

	@Bean
	Clock clock(@Value("${kedang.zone}") ZoneId zone) {
		return Clock.system(zone);
	}

}
