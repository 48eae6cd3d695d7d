package org.kedang.web.support;

import org.apache.catalina.core.StandardHost;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Has the server say what it refuses as our own pages do.
 */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

	/**
	 * After Spring Boot's own, which says nothing but a number: the last one is asked
	 * first.
	 */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests(MessageSource messages,
			Languages languages) {
		return (factory) -> factory.addContextCustomizers((context) -> {
			if (context.getParent() instanceof StandardHost host) {
				// or the host adds its usual one behind ours
				host.setErrorReportValveClass("");
				host.getPipeline().addValve(new UnreadableRequests(messages, languages));
			}
		});
	}

}
