package org.kedang.web.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Properties;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Serves ECharts, whose jar keeps its files where no WebJar does, as
 * {@code /webjars/echarts/echarts.min.js}.
 */
@Configuration(proxyBeanMethods = false)
class ChartLibrary implements WebMvcConfigurer {

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/webjars/echarts/**")
			.addResourceLocations("classpath:/META-INF/resources/_static/echarts/" + version() + "/dist/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
	}

	/** The jar knows its own version, which the folder's name holds. */
	private static String version() {
		try {
			Properties properties = PropertiesLoaderUtils
				.loadProperties(new ClassPathResource("META-INF/maven/org.mvnpm/echarts/pom.properties"));
			return properties.getProperty("version", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No ECharts on the class path", ex);
		}
	}

}
