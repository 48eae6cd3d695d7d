package org.kedang.web.support;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Makes our own parameters known to the handler methods.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private final CurrentReader currentReader;

	private final HtmxRequests htmxRequests;

	WebConfiguration(CurrentReader currentReader, HtmxRequests htmxRequests) {
		this.currentReader = currentReader;
		this.htmxRequests = htmxRequests;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.currentReader);
		resolvers.add(this.htmxRequests);
	}

}
