package org.kedang.ingest;

import org.kedang.DomainTestApplication;

import org.springframework.boot.SpringApplication;

/** Works off the imports that wait in its database until it is killed. */
final class ImportingApplication {

	private ImportingApplication() {
	}

	public static void main(String[] args) throws InterruptedException {
		SpringApplication.run(DomainTestApplication.class, args);
		Thread.sleep(600_000);
	}

}
