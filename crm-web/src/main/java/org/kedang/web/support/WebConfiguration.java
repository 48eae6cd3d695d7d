package org.kedang.web.support;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.CssLinkResourceTransformer;

/**
 * Makes our own parameters known to the handler methods.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private final CurrentReader currentReader;

	private final HtmxRequests htmxRequests;

	private final RepeatedForms repeatedForms;

	WebConfiguration(CurrentReader currentReader, HtmxRequests htmxRequests, RepeatedForms repeatedForms) {
		this.currentReader = currentReader;
		this.htmxRequests = htmxRequests;
		this.repeatedForms = repeatedForms;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.repeatedForms);
	}

	/**
	 * The list of stylesheets: its address has no hash, since what it says changes with
	 * the files it names.
	 */
	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/style/**")
			.addResourceLocations("classpath:/static/css/")
			.setCacheControl(CacheControl.noStore())
			.resourceChain(true)
			.addTransformer(new CssLinkResourceTransformer());
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.currentReader);
		resolvers.add(this.htmxRequests);
	}

}
