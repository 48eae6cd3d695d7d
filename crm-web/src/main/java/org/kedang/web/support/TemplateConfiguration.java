package org.kedang.web.support;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.context.MessageSourceProperties;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes pages with hundreds of links and texts cheap.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessageSourceProperties.class)
class TemplateConfiguration {

	@Autowired
	void engine(SpringTemplateEngine engine, WebProperties web, BeanFactory beans) {
		engine.setLinkBuilder(new AssetLinks(hashed(web.getResources().getChain().getStrategy().getContent())));
		Set<IDialect> dialects = engine.getDialects();
		engine.clearDialects();
		dialects.forEach((dialect) -> engine
			.addDialect((dialect instanceof SpringStandardDialect) ? new QuickDialect(beans) : dialect));
	}

	/** The folders whose files have the hash of what is in them in their address. */
	private static List<String> hashed(WebProperties.Resources.Chain.Strategy.Content files) {
		return Stream.of(files.getPaths()).map((pattern) -> pattern.replace("**", "")).toList();
	}

	/**
	 * All our bundles as one map a language, where Spring Boot's own source asks one
	 * bundle after the other for each text.
	 */
	@Bean
	MessageSource messageSource(MessageSourceProperties properties) {
		CountedTexts source = new CountedTexts();
		properties.getBasename().forEach((name) -> source.addBasenames("classpath:" + name));
		source.setDefaultEncoding(properties.getEncoding().name());
		source.setFallbackToSystemLocale(properties.isFallbackToSystemLocale());
		source.setAlwaysUseMessageFormat(properties.isAlwaysUseMessageFormat());
		return source;
	}

	private static final class QuickDialect extends SpringStandardDialect {

		private final IStandardVariableExpressionEvaluator expressions;

		QuickDialect(BeanFactory beans) {
			this.expressions = new QuickExpressions(beans);
		}

		@Override
		public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
			return this.expressions;
		}

	}

}
