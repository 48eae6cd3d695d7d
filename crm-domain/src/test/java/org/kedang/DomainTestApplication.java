package org.kedang;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The domain alone, for tests that need its beans.
 */
@SpringBootApplication
public class DomainTestApplication {

}
