package org.kedang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application: every module's beans, found by scanning {@code org.kedang}.
 */
@SpringBootApplication
public class KedangApplication {

	public static void main(String[] args) {
		SpringApplication.run(KedangApplication.class, args);
	}

}
