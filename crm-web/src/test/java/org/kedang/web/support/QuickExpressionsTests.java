package org.kedang.web.support;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.access.Role;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.support.StaticApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class QuickExpressionsTests {

	private static final StaticApplicationContext BEANS = new StaticApplicationContext();

	static {
		BEANS.getBeanFactory().registerSingleton("help", new Help());
	}

	@ParameterizedTest
	@ValueSource(strings = { "customer.name", "customer.name()", "customer.older", "customer.isOlder()",
			"not customer.older", "!customer.older", "customer.mate == null", "customer.mate != null",
			"names.isEmpty()", "names.size()", "names.size() > 1", "names.size() >= 2 and customer.older",
			"customer.mate == null or customer.mate.older", "customer.older ? 'a' : 'b'",
			"customer.older ? customer.name : null", "'x.' + customer.role", "customer.role + 1",
			"customer.role.name() == 'SALES'", "customer.role == customer.role", "customer.name + '/' + names.size()",
			"'a' + customer.mate", "customer.long + ''", "customer.age + 1", "customer.age == 41",
			"customer.long == 41", "customer.name == 'Wang'", "customer.name.length() > 3", "texts.get('a')", "texts.a",
			"texts['a']", "names[0]", "names.contains('b')", "missing", "missing == null", "@help.twice(customer.name)",
			"@help.twice(customer.mate)", "@help.of(customer.age)", "@help.of(customer.long)", "@help.of('x')",
			"@help.number(customer.age)", "@help.number(customer.long)", "customer.mate?.name",
			"customer.name == null ? 1 : 2", "{1, 2}", "T(java.lang.Math).abs(1)", "-1", "1.5 + 1",
			"customer.mate.name", "customer.nothing", "customer.name.class", "customer.class.name" })
	void says_what_the_expression_language_says(String expression) {
		assertThat(said(expression, true)).isEqualTo(said(expression, false));
	}

	private static String said(String expression, boolean quick) {
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(new StringTemplateResolver());
		if (quick) {
			new TemplateConfiguration().engine(engine, new WebProperties(), BEANS);
		}
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("customer", new Customer("Wang", 41, 41L, Role.SALES, null));
		variables.put("names", List.of("a", "b"));
		variables.put("texts", Map.of("a", "x"));
		variables.put(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
				new ThymeleafEvaluationContext(BEANS, null));
		try {
			// twice, for what is known from the first time
			String template = "<p th:text=\"${%1$s}\"></p><p th:if=\"${%1$s}\">y</p>".formatted(expression).repeat(2);
			return engine.process(template, new Context(Locale.ROOT, variables));
		}
		catch (RuntimeException ex) {
			Throwable cause = ex;
			while (cause.getCause() != null) {
				cause = cause.getCause();
			}
			return cause.getClass().getSimpleName() + Arrays.toString(new String[] { cause.getMessage() });
		}
	}

	/** Somebody with properties of several kinds. */
	public record Customer(String name, int age, long number, Role role, @Nullable Customer mate) {

		public boolean isOlder() {
			return this.age > 40;
		}

		public Long getLong() {
			return this.number;
		}

	}

	/** What a page asks for help. */
	public static class Help {

		public String twice(@Nullable String text) {
			return text + text;
		}

		public String of(Integer number) {
			return "number " + number;
		}

		public String of(String text) {
			return "text " + text;
		}

		public String number(long number) {
			return "long " + number;
		}

	}

}
