package org.kedang.web.security;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.access.ApiTokens;
import org.kedang.access.Readers;
import org.kedang.web.support.CurrentReader;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.util.unit.DataSize;

/**
 * Two doors: {@code /api} for programs with a token and without a session, everything
 * else for people with a session.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	/** How long a page is quick, and counts among those worked on at once. */
	private static final Duration QUICK = Duration.ofSeconds(1);

	private final UploadLimit uploadLimit;

	private final Turnstile turnstile;

	SecurityConfiguration(@Value("${spring.servlet.multipart.max-request-size}") DataSize largestUpload,
			@Value("${kedang.pages.at-once:0}") int atOnce, @Value("${kedang.pages.patience:10s}") Duration patience) {
		this.uploadLimit = new UploadLimit(largestUpload);
		int places = (atOnce > 0) ? atOnce : 2 * Runtime.getRuntime().availableProcessors();
		this.turnstile = new Turnstile(places, patience, QUICK);
	}

	/** The table of {@link Routes} decides; what it does not name is refused. */
	private static final AuthorizationManager<RequestAuthorizationContext> TABLE = (authentication, context) -> {
		HttpServletRequest request = context.getRequest();
		return new AuthorizationDecision(
				Routes.of(request).filter((route) -> route.access().permits(CurrentReader.of(request))).isPresent());
	};

	@Bean
	@Order(1)
	SecurityFilterChain gateOfPrograms(HttpSecurity http, ApiTokens tokens, Readers readers, Clock clock,
			Problems problems, KeptAnswers answers) {
		http.securityMatcher("/api/**")
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.headers(BrowserHeaders::write)
			.addFilterAfter(this.turnstile, SecurityContextHolderFilter.class)
			.addFilterBefore(this.uploadLimit, AuthorizationFilter.class)
			.addFilterBefore(new TokenFilter(tokens, readers, clock), AuthorizationFilter.class)
			.addFilterAfter(new RepeatedRequests(answers, problems), AuthorizationFilter.class)
			.authorizeHttpRequests(SecurityConfiguration::askTheTable)
			.exceptionHandling((refused) -> refused
				.authenticationEntryPoint(
						(request, response, ex) -> problems.write(request, response, HttpStatus.UNAUTHORIZED))
				.accessDeniedHandler((request, response, ex) -> problems.write(request, response,
						Routes.of(request).isPresent() ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND)));
		return http.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain gateOfPeople(HttpSecurity http, SignIns signIns, Readers readers) {
		http.headers(BrowserHeaders::write)
			.requestCache((cache) -> cache.requestCache(LoginPages.pagesOnly()))
			.addFilterAfter(this.turnstile, SecurityContextHolderFilter.class)
			.addFilterAfter(new ReaderFilter(readers), Turnstile.class)
			.addFilterBefore(this.uploadLimit, CsrfFilter.class)
			.authorizeHttpRequests(SecurityConfiguration::askTheTable)
			.formLogin((form) -> form.loginPage("/login").failureHandler(LoginPages::refuse))
			.logout((logout) -> logout.addLogoutHandler((request, response, authentication) -> {
				if (authentication != null && authentication.getPrincipal() instanceof SignedIn who) {
					signIns.signOut(who, request.getRemoteAddr());
				}
			}).logoutSuccessUrl("/login?bye"))
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(LoginPages::ask)
				.accessDeniedHandler(
						(request, response, ex) -> refuse(request, response, ex instanceof CsrfException)));
		return http.build();
	}

	private static void askTheTable(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		// a page that was let in may go on: to its error page, to the end of its
		// streaming
		requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
			.permitAll()
			.anyRequest()
			.access(TABLE);
	}

	private static void refuse(HttpServletRequest request, HttpServletResponse response, boolean outdatedForm)
			throws IOException {
		if (outdatedForm && "/login".equals(request.getServletPath())) {
			response.sendRedirect(request.getContextPath() + "/login?expired");
		}
		else if (outdatedForm && CurrentReader.of(request) == null) {
			LoginPages.rememberForm(request);
			Redirects.send(request, response, "/login?expired");
		}
		else if (outdatedForm) {
			request.setAttribute("outdatedForm", true);
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
		else {
			response.sendError(Routes.of(request).isPresent() ? HttpServletResponse.SC_FORBIDDEN
					: HttpServletResponse.SC_NOT_FOUND);
		}
	}

	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> headersOfEveryAnswer() {
		return (server) -> server.addEngineValves(new HeadersValve());
	}

	/**
	 * No text of the database may hold a zero character, so that no parameter may either.
	 * A parameter that is only named has no value.
	 */
	@Bean
	HttpFirewall firewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedParameterValues((@Nullable String value) -> value == null || value.indexOf('\0') < 0);
		return firewall;
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return new DelegatingPasswordEncoder("bcrypt", java.util.Map.of("bcrypt", new BCryptPasswordEncoder(12)));
	}

}
