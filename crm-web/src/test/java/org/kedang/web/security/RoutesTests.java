package org.kedang.web.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kedang.access.Role;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

@WebTest
@Transactional
class RoutesTests {

	/** Errors are shown to whoever has them; nobody can ask for the page. */
	private static final Set<String> WITHOUT_ROUTE = Set.of("/error");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private List<RequestMappingHandlerMapping> mappings;

	@Test
	void every_handler_method_stands_in_the_table_under_its_own_pattern() {
		Set<String> named = Routes.all().stream().map(RoutesTests::name).collect(Collectors.toSet());
		assertThat(handled()).isNotEmpty().allSatisfy((route) -> assertThat(named).contains(route));
	}

	@Test
	void the_table_names_no_route_twice() {
		assertThat(Routes.all().stream().map(RoutesTests::name).toList()).doesNotHaveDuplicates();
	}

	@Test
	void what_the_table_does_not_name_is_not_there_for_anybody() throws Exception {
		for (Role role : Role.values()) {
			assertThat(status(HttpMethod.GET, "/no/such/page", role)).isEqualTo(404);
			assertThat(status(HttpMethod.DELETE, "/", role)).isEqualTo(404);
			assertThat(status(HttpMethod.GET, "/api/v1/no-such-thing", role)).isEqualTo(404);
		}
		assertThat(status(HttpMethod.GET, "/no/such/page", null)).isEqualTo(302);
		assertThat(status(HttpMethod.GET, "/api/v1/no-such-thing", null)).isEqualTo(401);
	}

	@TestFactory
	Stream<DynamicTest> every_route_in_every_role() {
		List<DynamicTest> tests = new ArrayList<>();
		for (Route route : Routes.all()) {
			tests.add(DynamicTest.dynamicTest(name(route) + " nobody", () -> check(route, null)));
			for (Role role : Role.values()) {
				tests.add(DynamicTest.dynamicTest(name(route) + " " + role, () -> check(route, role)));
			}
		}
		return tests.stream();
	}

	private void check(Route route, Role role) throws Exception {
		boolean permitted = route.access().open()
				|| (role != null && (route.access().right() == null || role.may(route.access().right())));
		String path = route.pattern().getPatternString().replaceAll("\\{[^}]*\\}", "987654321").replace("**", "x");
		int status = status(route.method(), path, role);
		if (permitted) {
			assertThat(status).isNotIn(401, 403);
		}
		else if (role == null) {
			assertThat(status).isEqualTo(path.startsWith("/api/") ? 401 : 302);
		}
		else {
			assertThat(status).isEqualTo(403);
		}
	}

	private int status(HttpMethod method, String path, Role role) throws Exception {
		MockHttpServletRequestBuilder request = request(method, path).with(csrf());
		if (role != null) {
			request.with(path.startsWith("/api/") ? this.people.program(role) : this.people.as(role));
		}
		MvcResult result = this.mvc.perform(request).andReturn();
		if (result.getResponse().getStatus() == 302 && role != null) {
			assertThat(result.getResponse().getRedirectedUrl()).doesNotEndWith("/password");
		}
		return result.getResponse().getStatus();
	}

	private Set<String> handled() {
		Set<String> handled = new TreeSet<>();
		for (RequestMappingHandlerMapping mapping : this.mappings) {
			for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
				Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
				info.getPatternValues()
					.stream()
					.filter((pattern) -> !WITHOUT_ROUTE.contains(pattern))
					.forEach((pattern) -> (methods.isEmpty() ? Set.of(RequestMethod.values()) : methods)
						.forEach((method) -> handled.add(method + " " + pattern)));
			}
		}
		return handled;
	}

	private static String name(Route route) {
		return route.method() + " " + route.pattern().getPatternString();
	}

}
