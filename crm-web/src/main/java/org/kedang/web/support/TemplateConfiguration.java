package org.kedang.web.support;

import org.thymeleaf.spring6.SpringTemplateEngine;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.context.MessageSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/**
 * Makes pages with hundreds of links and texts cheap.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessageSourceProperties.class)
class TemplateConfiguration {

	@Autowired
	void links(SpringTemplateEngine engine) {
		engine.setLinkBuilder(new AssetLinks());
	}

	/**
	 * All our bundles as one map a language, where Spring Boot's own source asks one
	 * bundle after the other for each text.
	 */
	@Bean
	MessageSource messageSource(MessageSourceProperties properties) {
		ReloadableResourceBundleMessageSource source = new ReloadableResourceBundleMessageSource();
		properties.getBasename().forEach((name) -> source.addBasenames("classpath:" + name));
		source.setDefaultEncoding(properties.getEncoding().name());
		source.setFallbackToSystemLocale(properties.isFallbackToSystemLocale());
		source.setAlwaysUseMessageFormat(properties.isAlwaysUseMessageFormat());
		return source;
	}

}
