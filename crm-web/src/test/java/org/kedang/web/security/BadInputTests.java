package org.kedang.web.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kedang.access.Role;
import org.kedang.web.ManyCustomers;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * Whatever is sent to a route, the fault is never ours: no answer is an error of the
 * server. A new route is tried without being named here.
 */
@WebTest
class BadInputTests {

	/** It would load thousands of customers. */
	private static final Set<String> LEFT_ALONE = Set.of("/demo", "/error");

	private static final List<String> RUBBISH = List.of("", "abc", "-1", "99999999999999999999", "1e999", "0000-01-01",
			"10000-01-01", "a\0b", "\ud800", "长".repeat(5_000));

	private static final List<String> BODIES = List.of("", "null", "[]", "1", "\"x\"", "{}", "{\"a\"", "[".repeat(5000),
			"{\"lines\":[{\"quantity\":1e999999999}],\"thresholds\":{\"recency\":[1e999999999]}}",
			"{\"occurredAt\":{},\"items\":[null],\"numbers\":[null,1],\"fields\":null,\"content\":[]}", "\0");

	/** Behind the names: lists, places in them that are far off or none, and parts. */
	private static final List<String> SUFFIXES = List.of("[0]", "[9999999]", "[x]", "[", "[]", ".x");

	private final String number = "BAD" + UUID.randomUUID().toString().substring(0, 8);

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private ManyCustomers customers;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private List<RequestMappingHandlerMapping> mappings;

	@TestFactory
	Stream<DynamicTest> a_form_of_rubbish_is_the_fault_of_whoever_sent_it() {
		return routes(HttpMethod.POST);
	}

	@TestFactory
	Stream<DynamicTest> an_address_of_rubbish_is_the_fault_of_whoever_typed_it() {
		return routes(HttpMethod.GET);
	}

	@BeforeEach
	void somebody_is_there() {
		this.people.the(Role.ADMIN);
		this.customers.make(this.number, 1, null);
	}

	private Stream<DynamicTest> routes(HttpMethod method) {
		List<DynamicTest> tests = new ArrayList<>();
		for (RequestMappingHandlerMapping mapping : this.mappings) {
			mapping.getHandlerMethods().forEach((info, handler) -> {
				if (info.getMethodsCondition().getMethods().contains(RequestMethod.valueOf(method.name()))) {
					info.getPatternValues()
						.stream()
						.filter((pattern) -> !LEFT_ALONE.contains(pattern))
						.forEach((pattern) -> tests.add(
								DynamicTest.dynamicTest(method + " " + pattern, () -> send(method, pattern, handler))));
				}
			});
		}
		assertThat(tests).hasSizeGreaterThan(100);
		return tests.stream();
	}

	private void send(HttpMethod method, String pattern, HandlerMethod handler) throws Exception {
		String path = path(pattern);
		check(request(method, path), "nothing");
		check(request(method, pattern.replaceAll("\\{[^}]*}", "99999999999999999999")), "an address of nobody");
		HandlerInputs inputs = HandlerInputs.of(handler);
		for (String body : inputs.takesBody() ? BODIES : List.<String>of()) {
			check(request(method, path).contentType(MediaType.APPLICATION_JSON).content(body), body);
		}
		if (inputs.names().isEmpty()) {
			return;
		}
		for (String value : RUBBISH) {
			check(filled(request(method, path), inputs, List.of(""), value), value);
		}
		check(filled(request(method, path), inputs, SUFFIXES, "1"), "parts of lists");
	}

	private String path(String pattern) {
		return pattern.replace("{number}", this.number + "-1")
			.replace("{category}", "basic")
			.replace("{kind}", "VALUE")
			.replace("{subject}", "individuals")
			.replace("{key}", "mobile")
			.replaceAll("\\{[^}]*}", "1");
	}

	private static MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder request, HandlerInputs inputs,
			List<String> suffixes, String value) {
		inputs.names().forEach((name) -> suffixes.forEach((suffix) -> request.param(name + suffix, value)));
		return request;
	}

	/** Nothing of what is sent remains. */
	private void check(MockHttpServletRequestBuilder request, String what) {
		this.transactions.executeWithoutResult((transaction) -> {
			transaction.setRollbackOnly();
			assertThatCode(() -> assertThat(status(request)).isLessThan(500)).as(what).doesNotThrowAnyException();
		});
	}

	private int status(MockHttpServletRequestBuilder request) throws Exception {
		request.with(csrf()).with((sent) -> {
			boolean program = sent.getRequestURI().startsWith("/api/");
			return (program ? this.people.program(Role.ADMIN) : this.people.as(Role.ADMIN)).postProcessRequest(sent);
		});
		return this.mvc.perform(request).andReturn().getResponse().getStatus();
	}

}
