package org.kedang.web.security;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.kedang.access.Right;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

/**
 * The table of rights: every route there is, with who may take it. What is not in it,
 * nobody may. A test proves that each handler method stands here under exactly its own
 * pattern, and tries each route in each role.
 */
public final class Routes {

	private static final List<Route> TABLE = List.of(

			// files, probes, the door
			open(GET, "/css/**"), open(GET, "/style/**"), open(GET, "/js/**"), open(GET, "/images/**"),
			open(GET, "/webjars/**"), open(GET, "/favicon.ico"), open(GET, "/actuator/health"),
			open(GET, "/actuator/health/**"), with(Right.MANAGE, GET, "/actuator/**"), open(GET, "/api/v1/openapi"),
			open(GET, "/api/v1/openapi.yaml"), open(GET, "/login"), open(POST, "/login"), signedIn(POST, "/logout"),

			// one's own affairs
			signedIn(GET, "/"), open(POST, "/preferences/locale"), open(POST, "/preferences/theme"),
			signedIn(GET, "/password"), signedIn(POST, "/password"), signedIn(GET, "/profile"),
			signedIn(POST, "/profile/tokens"), signedIn(POST, "/profile/digest"),
			signedIn(POST, "/profile/tokens/{id}/revocation"),

			// archives
			with(Right.READ_CUSTOMERS, GET, "/customers/{number}"),
			with(Right.READ_CUSTOMERS, GET, "/customers/{number}/fields"),
			with(Right.READ_CUSTOMERS, GET, "/customers/{number}/transactions"),
			with(Right.READ_CUSTOMERS, GET, "/customers/{number}/receivables"),
			with(Right.READ_CUSTOMERS, GET, "/customers/{number}/contacts"),
			with(Right.READ_CUSTOMERS, GET, "/customers/{number}/people"),
			with(Right.READ_CUSTOMERS, GET, "/customers/{number}/portrait"),
			with(Right.READ_CUSTOMERS, GET, "/customers/{number}/portrait/export.xlsx"),
			with(Right.READ_CUSTOMERS, GET, "/api/v1/customers/{number}/portrait"),
			with(Right.READ_CUSTOMERS, GET, "/customers/{number}/changes"),
			with(Right.READ_CUSTOMERS, POST, "/customers/{number}/revealings"),
			with(Right.EDIT_CUSTOMERS, GET, "/customers/new"), with(Right.EDIT_CUSTOMERS, POST, "/customers"),
			with(Right.EDIT_CUSTOMERS, POST, "/customers/new/matches"),
			with(Right.EDIT_CUSTOMERS, GET, "/customers/{number}/edit"),
			with(Right.EDIT_CUSTOMERS, POST, "/customers/{number}"),
			with(Right.READ_CUSTOMERS, GET, "/customers/{number}/categories/{category}"),
			with(Right.EDIT_CUSTOMERS, GET, "/customers/{number}/categories/{category}/form"),
			with(Right.EDIT_CUSTOMERS, POST, "/customers/{number}/categories/{category}"),
			with(Right.EDIT_CUSTOMERS, POST, "/customers/{number}/categories/{category}/check"),
			with(Right.EDIT_CUSTOMERS, GET, "/customers/{number}/transactions/new"),
			with(Right.EDIT_CUSTOMERS, POST, "/customers/{number}/transactions"),
			with(Right.EDIT_CUSTOMERS, POST, "/customers/{number}/transactions/{id}/withdrawal"),
			with(Right.EDIT_CUSTOMERS, GET, "/customers/{number}/contacts/new"),
			with(Right.EDIT_CUSTOMERS, POST, "/customers/{number}/contacts"),
			with(Right.EDIT_CUSTOMERS, GET, "/customers/{number}/contacts/{id}"),
			with(Right.EDIT_CUSTOMERS, POST, "/customers/{number}/contacts/{id}"),
			with(Right.EDIT_CUSTOMERS, POST, "/customers/{number}/contacts/{id}/withdrawal"),
			with(Right.EDIT_CUSTOMERS, GET, "/customers/{number}/people/new"),
			with(Right.EDIT_CUSTOMERS, POST, "/customers/{number}/people"),
			with(Right.EDIT_CUSTOMERS, GET, "/customers/{number}/people/{id}"),
			with(Right.EDIT_CUSTOMERS, POST, "/customers/{number}/people/{id}"),
			with(Right.EDIT_CUSTOMERS, GET, "/customers/{number}/people/{id}/move"),
			with(Right.EDIT_CUSTOMERS, POST, "/customers/{number}/people/{id}/move"),
			with(Right.EDIT_CUSTOMERS, POST, "/customers/{number}/people/{id}/return"),
			with(Right.EDIT_CUSTOMERS, POST, "/customers/{number}/relations"),
			with(Right.EDIT_CUSTOMERS, POST, "/customers/{number}/relations/removal"),
			with(Right.EDIT_CUSTOMERS, POST, "/customers/{number}/tags"),
			with(Right.EDIT_CUSTOMERS, POST, "/customers/{number}/tags/removal"),
			// rosters and search
			with(Right.READ_CUSTOMERS, GET, "/customers"), with(Right.EXPORT, GET, "/customers/export"),
			with(Right.EXPORT, GET, "/exports"), with(Right.EXPORT, POST, "/exports"),
			with(Right.EXPORT, GET, "/exports/{id}/file"), with(Right.EXPORT, POST, "/exports/{id}/cancellation"),
			with(Right.EXPORT, POST, "/exports/{id}/removal"), with(Right.READ_CUSTOMERS, GET, "/customers/count"),
			with(Right.READ_CUSTOMERS, GET, "/customers/groups"), with(Right.READ_CUSTOMERS, GET, "/customers/filters"),
			with(Right.READ_CUSTOMERS, GET, "/customers/columns"),
			with(Right.READ_CUSTOMERS, POST, "/customers/columns"), with(Right.READ_CUSTOMERS, GET, "/views"),
			with(Right.READ_CUSTOMERS, POST, "/views"), with(Right.READ_CUSTOMERS, POST, "/views/beginning"),
			with(Right.READ_CUSTOMERS, POST, "/views/{id}"), with(Right.READ_CUSTOMERS, POST, "/views/{id}/content"),
			with(Right.READ_CUSTOMERS, POST, "/views/{id}/removal"), with(Right.READ_CUSTOMERS, GET, "/search"),
			with(Right.READ_CUSTOMERS, GET, "/search/suggestions"),
			with(Right.READ_CUSTOMERS, GET, "/api/v1/customers"),

			with(Right.READ_CUSTOMERS, GET, "/api/v1/customers/{number}"),
			with(Right.READ_CUSTOMERS, GET, "/api/v1/customers/{number}/grades"),
			with(Right.READ_CUSTOMERS, GET, "/api/v1/customers/{number}/suggestions"),
			with(Right.READ_CUSTOMERS, GET, "/api/v1/customers/{number}/transactions"),
			with(Right.EDIT_CUSTOMERS, POST, "/api/v1/customers/{number}/transactions"),
			with(Right.READ_CUSTOMERS, GET, "/api/v1/customers/{number}/contacts"),
			with(Right.EDIT_CUSTOMERS, POST, "/api/v1/customers/{number}/contacts"),
			with(Right.EDIT_CUSTOMERS, POST, "/api/v1/customers/{number}/complaints"),
			with(Right.READ_CUSTOMERS, GET, "/api/v1/complaints"),
			with(Right.READ_CUSTOMERS, GET, "/api/v1/customers/{number}/notes"),
			with(Right.EDIT_CUSTOMERS, POST, "/api/v1/customers/{number}/notes"),
			with(Right.READ_CUSTOMERS, GET, "/api/v1/customers/{number}/attachments"),
			with(Right.EDIT_CUSTOMERS, POST, "/api/v1/customers/{number}/attachments"),
			with(Right.READ_CUSTOMERS, GET, "/api/v1/customers/{number}/attachments/{id}"),

			// lists
			with(Right.READ_CUSTOMERS, GET, "/lists"), with(Right.READ_CUSTOMERS, POST, "/lists"),
			with(Right.READ_CUSTOMERS, GET, "/lists/new"), with(Right.READ_CUSTOMERS, GET, "/lists/{id}"),
			with(Right.READ_CUSTOMERS, GET, "/lists/actions"), with(Right.READ_CUSTOMERS, GET, "/lists/actions/{id}"),
			with(Right.READ_CUSTOMERS, POST, "/lists/actions/{id}/cancellation"),
			with(Right.READ_CUSTOMERS, GET, "/lists/{id}/actions/new"),
			with(Right.READ_CUSTOMERS, POST, "/lists/{id}/actions"), with(Right.EXPORT, POST, "/lists/{id}/export"),
			with(Right.READ_CUSTOMERS, POST, "/lists/{id}"), with(Right.READ_CUSTOMERS, POST, "/lists/{id}/removal"),
			with(Right.READ_CUSTOMERS, GET, "/api/v1/lists"),
			with(Right.READ_CUSTOMERS, GET, "/api/v1/lists/{id}/customers"),

			// the pool
			with(Right.READ_CUSTOMERS, GET, "/pool"), with(Right.READ_CUSTOMERS, GET, "/pool/warnings"),
			with(Right.CLAIM, POST, "/pool/claims"), with(Right.ASSIGN, GET, "/pool/rules"),
			with(Right.ASSIGN, POST, "/pool/rules"), with(Right.ASSIGN, GET, "/pool/rules/{id}"),
			with(Right.ASSIGN, POST, "/pool/rules/{id}"), with(Right.ASSIGN, POST, "/pool/rules/{id}/activation"),
			with(Right.ASSIGN, POST, "/pool/rules/{id}/retirement"),
			with(Right.ASSIGN, POST, "/pool/rules/{id}/removal"), with(Right.ASSIGN, POST, "/pool/settings"),
			with(Right.ASSIGN, GET, "/pool/runs"), with(Right.ASSIGN, POST, "/pool/runs"),
			with(Right.ASSIGN, GET, "/pool/exemptions"), with(Right.READ_CUSTOMERS, GET, "/customers/{number}/owner"),
			with(Right.ASSIGN, POST, "/customers/{number}/owner"),
			with(Right.CLAIM, POST, "/customers/{number}/release"),
			with(Right.ASSIGN, POST, "/customers/{number}/exemption"),
			with(Right.ASSIGN, POST, "/customers/{number}/exemption/removal"),
			with(Right.READ_CUSTOMERS, GET, "/api/v1/pool"), with(Right.CLAIM, POST, "/api/v1/pool/claims"),

			// many customers at once
			with(Right.EDIT_CUSTOMERS, GET, "/bulk"), with(Right.EDIT_CUSTOMERS, POST, "/bulk"),
			with(Right.EDIT_CUSTOMERS, GET, "/bulk/new"), with(Right.EDIT_CUSTOMERS, GET, "/bulk/{id}"),
			with(Right.EDIT_CUSTOMERS, POST, "/bulk/{id}/cancellation"),
			with(Right.EDIT_CUSTOMERS, POST, "/bulk/{id}/undo"),

			// daily care
			with(Right.EDIT_CUSTOMERS, POST, "/promises/{id}/completion"),
			with(Right.EDIT_CUSTOMERS, POST, "/promises/{id}/postponement"),
			with(Right.READ_CUSTOMERS, GET, "/complaints"), with(Right.ASSIGN, POST, "/complaints/{id}/due"),
			with(Right.EDIT_CUSTOMERS, POST, "/complaints/{id}/handling"),
			with(Right.EDIT_CUSTOMERS, POST, "/complaints/{id}/handover"),
			with(Right.EDIT_CUSTOMERS, POST, "/complaints/{id}/outcome"),
			with(Right.EDIT_CUSTOMERS, POST, "/complaints/{id}/reopening"), with(Right.RANK, GET, "/contact-plans"),
			with(Right.RANK, POST, "/contact-plans"), with(Right.RANK, POST, "/contact-plans/{id}"),

			// verification
			with(Right.READ_CUSTOMERS, GET, "/verifications"), with(Right.ASSIGN, GET, "/verifications/figures"),
			with(Right.ASSIGN, GET, "/verifications/figures/export.xlsx"),
			with(Right.EDIT_CUSTOMERS, POST, "/customers/{number}/verifications"),
			with(Right.READ_CUSTOMERS, GET, "/api/v1/customers/{number}/freshness"),
			with(Right.EDIT_CUSTOMERS, POST, "/api/v1/customers/{number}/verifications"),

			// notes, favourites and files of a customer
			with(Right.READ_CUSTOMERS, GET, "/customers/{number}/notes"),
			with(Right.EDIT_CUSTOMERS, POST, "/customers/{number}/notes"),
			with(Right.EDIT_CUSTOMERS, POST, "/customers/{number}/notes/{id}"),
			with(Right.EDIT_CUSTOMERS, POST, "/customers/{number}/notes/{id}/pin"),
			with(Right.EDIT_CUSTOMERS, POST, "/customers/{number}/notes/{id}/removal"),
			with(Right.READ_CUSTOMERS, POST, "/customers/{number}/favourite"),
			with(Right.READ_CUSTOMERS, GET, "/customers/{number}/attachments"),
			with(Right.EDIT_CUSTOMERS, POST, "/customers/{number}/attachments"),
			with(Right.READ_CUSTOMERS, GET, "/customers/{number}/attachments/{id}"),
			with(Right.EDIT_CUSTOMERS, POST, "/customers/{number}/attachments/{id}/removal"),

			with(Right.EDIT_CUSTOMERS, POST, "/customers/{number}/changes/{id}/restoration"),

			// duplicates
			with(Right.MERGE, GET, "/duplicates"), with(Right.MERGE, GET, "/duplicates/{id}"),
			with(Right.MERGE, GET, "/duplicates/scan"), with(Right.MERGE, POST, "/duplicates/scans"),
			with(Right.MERGE, POST, "/duplicates/scans/{id}/cancellation"),
			with(Right.MERGE, GET, "/duplicates/rule-merges"), with(Right.MERGE, POST, "/duplicates/rule-merges"),
			with(Right.MERGE, POST, "/duplicates/rule-merges/{id}/cancellation"),
			with(Right.MERGE, POST, "/duplicates/{id}/difference"),
			with(Right.MERGE, POST, "/duplicates/{id}/reopening"), with(Right.MERGE, GET, "/merges"),
			with(Right.MERGE, GET, "/merges/new"), with(Right.MERGE, POST, "/merges"),
			with(Right.MERGE, GET, "/merges/{id}"), with(Right.MERGE, POST, "/merges/{id}/reversal"),
			with(Right.MERGE, GET, "/customers/{number}/merge"), with(Right.MERGE, GET, "/api/v1/duplicates"),
			with(Right.MERGE, POST, "/api/v1/merges"), with(Right.MERGE, GET, "/api/v1/merges/{id}"),
			with(Right.MERGE, POST, "/api/v1/merges/{id}/reversal"),

			// the field catalogue
			with(Right.MANAGE, GET, "/admin/fields"), with(Right.MANAGE, POST, "/admin/fields"),
			with(Right.MANAGE, GET, "/admin/fields/{subject}/{key}"),
			with(Right.MANAGE, POST, "/admin/fields/{subject}/{key}"),
			with(Right.MANAGE, POST, "/admin/fields/{subject}/{key}/retirement"),
			with(Right.MANAGE, POST, "/admin/fields/{subject}/{key}/restoration"),

			// the rules of matching
			with(Right.MANAGE, GET, "/admin/rules"), with(Right.MANAGE, POST, "/admin/rules"),
			with(Right.MANAGE, POST, "/admin/rules/trial"), with(Right.MANAGE, POST, "/admin/rules/learning"),
			with(Right.MANAGE, POST, "/admin/rules/{version}/restoration"),

			// insight
			with(Right.RANK, GET, "/rfm"), with(Right.RANK, GET, "/rfm/runs"), with(Right.RANK, POST, "/rfm/runs"),
			with(Right.RANK, POST, "/rfm/runs/{id}/cancellation"), with(Right.RANK, GET, "/rankings"),
			with(Right.RANK, GET, "/grades"), with(Right.RANK, GET, "/grades/customers"),
			with(Right.RANK, GET, "/grades/export.xlsx"), with(Right.RANK, GET, "/grades/movements/export.xlsx"),
			with(Right.RANK, GET, "/rfm/export.xlsx"), with(Right.RANK, GET, "/grades/movements"),
			with(Right.RANK, GET, "/grades/movements/customers"),
			with(Right.RANK, GET, "/grades/movements/customers/export.xlsx"),
			with(Right.READ_CUSTOMERS, GET, "/customers/{number}/grades"),
			with(Right.RANK, POST, "/customers/{number}/grades/{kind}"),
			with(Right.RANK, POST, "/customers/{number}/grades/{kind}/removal"), with(Right.RANK, GET, "/grades/hand"),
			with(Right.RANK, GET, "/grades/late"), with(Right.RANK, GET, "/grades/late/export.xlsx"),
			with(Right.RANK, GET, "/grades/customers/export.xlsx"), with(Right.RANK, GET, "/grades/rules"),
			with(Right.RANK, GET, "/grades/rules/{version}"), with(Right.RANK, POST, "/grades/rules/drafts"),
			with(Right.RANK, GET, "/grades/rules/drafts/{id}"), with(Right.RANK, POST, "/grades/rules/drafts/{id}"),
			with(Right.RANK, POST, "/grades/rules/drafts/{id}/removal"),
			with(Right.RANK, GET, "/grades/rules/drafts/{id}/trial"),
			with(Right.RANK, GET, "/grades/rules/drafts/{id}/trial/customers"),
			with(Right.RANK, POST, "/grades/rules/drafts/{id}/publication"), with(Right.RANK, GET, "/segments"),
			with(Right.RANK, GET, "/segments/export.xlsx"), with(Right.RANK, GET, "/api/v1/segments"),
			with(Right.RANK, GET, "/portraits"), with(Right.RANK, GET, "/portraits/customers"),
			with(Right.RANK, GET, "/portraits/export.xlsx"), with(Right.RANK, GET, "/baskets"),
			with(Right.RANK, GET, "/baskets/export.xlsx"), with(Right.RANK, GET, "/baskets/rules/{place}/customers"),
			with(Right.RANK, GET, "/baskets/rules/{place}/customers.xlsx"),
			with(Right.RANK, GET, "/baskets/products/{place}/customers"), with(Right.RANK, GET, "/api/v1/basket-rules"),
			with(Right.RANK, GET, "/compare"), with(Right.RANK, GET, "/compare/export.xlsx"),
			with(Right.RANK, GET, "/compare/customers/{number}"), with(Right.RANK, GET, "/correlate"),
			with(Right.RANK, GET, "/correlate/export.xlsx"), with(Right.RANK, GET, "/correlate/customers"),
			with(Right.RANK, GET, "/correlate/customers/export.xlsx"), with(Right.RANK, GET, "/api/v1/comparisons"),
			with(Right.RANK, GET, "/api/v1/correlations"), with(Right.RANK, GET, "/api/v1/portraits"),
			with(Right.RANK, GET, "/api/v1/grade-moves"), with(Right.RANK, GET, "/api/v1/grade-moves/customers"),
			with(Right.RANK, GET, "/api/v1/graded-customers"), with(Right.RANK, GET, "/api/v1/late-payments"),
			with(Right.RANK, GET, "/api/v1/hand-grades"), with(Right.RANK, GET, "/api/v1/hold-outs"),
			with(Right.RANK, GET, "/api/v1/past-grades"),
			with(Right.RANK, GET, "/api/v1/customers/{number}/comparison"), with(Right.RANK, GET, "/churn"),
			with(Right.RANK, GET, "/churn/judged"), with(Right.RANK, GET, "/churn/judged/export.xlsx"),
			with(Right.RANK, GET, "/grades/record/customers"),
			with(Right.RANK, GET, "/grades/record/customers/export.xlsx"),
			with(Right.RANK, GET, "/rankings/export.xlsx"), with(Right.RANK, POST, "/api/v1/scoring-runs"),
			with(Right.RANK, GET, "/api/v1/scoring-runs/{id}"),
			with(Right.RANK, POST, "/api/v1/scoring-runs/{id}/cancellation"), with(Right.RANK, GET, "/api/v1/rfm"),
			// sales by any two dimensions, and how they go on
			with(Right.RANK, GET, "/explore"), with(Right.RANK, GET, "/explore/export.xlsx"),
			with(Right.RANK, GET, "/explore/counts"), with(Right.RANK, POST, "/explore/counts"),
			with(Right.RANK, POST, "/explore/counts/cancellation"), with(Right.RANK, GET, "/api/v1/sales"),
			with(Right.RANK, GET, "/trends"), with(Right.RANK, GET, "/trends/export.xlsx"),
			with(Right.RANK, POST, "/trends/forecasts"), with(Right.RANK, POST, "/trends/forecasts/{id}/withdrawal"),
			with(Right.RANK, GET, "/api/v1/trends"), with(Right.RANK, GET, "/rankings/margin"),
			with(Right.RANK, GET, "/rankings/margin/export.xlsx"), with(Right.RANK, GET, "/api/v1/rankings"),
			with(Right.RANK, GET, "/api/v1/rankings/margin"),
			// imports by programs
			with(Right.IMPORT, POST, "/api/v1/imports"), with(Right.IMPORT, GET, "/api/v1/imports/{id}"),
			with(Right.IMPORT, POST, "/api/v1/imports/{id}/confirmation"),
			with(Right.IMPORT, POST, "/api/v1/imports/{id}/cancellation"),
			with(Right.IMPORT, GET, "/api/v1/imports/{id}/undo"), with(Right.IMPORT, POST, "/api/v1/imports/{id}/undo"),
			with(Right.IMPORT, GET, "/api/v1/imports/{id}/workbook"),

			// imports by people
			with(Right.IMPORT, GET, "/imports"), with(Right.IMPORT, POST, "/imports"),
			with(Right.IMPORT, GET, "/imports/templates/{name}.xlsx"), with(Right.IMPORT, GET, "/imports/{id}"),
			with(Right.IMPORT, GET, "/imports/{id}/progress"), with(Right.IMPORT, GET, "/imports/{id}/file"),
			with(Right.IMPORT, POST, "/imports/{id}/mapping"), with(Right.IMPORT, POST, "/imports/{id}/confirmation"),
			with(Right.IMPORT, POST, "/imports/{id}/cancellation"), with(Right.IMPORT, GET, "/imports/{id}/undo"),
			with(Right.IMPORT, POST, "/imports/{id}/undo"), with(Right.IMPORT, POST, "/imports/{id}/undo/cancellation"),
			with(Right.IMPORT, POST, "/api/v1/imports/{id}/undo/cancellation"),
			with(Right.IMPORT, GET, "/imports/{id}/undo/kept"), with(Right.IMPORT, GET, "/imports/{id}/workbook"),
			with(Right.IMPORT, POST, "/imports/profiles/removal"),
			with(Right.IMPORT, GET, "/imports/{id}/parts/{part}/rows/{row}"),
			with(Right.IMPORT, POST, "/imports/{id}/parts/{part}/rows/{row}"),
			with(Right.IMPORT, POST, "/imports/{id}/values"), with(Right.IMPORT, POST, "/imports/{id}/checks"),
			with(Right.IMPORT, GET, "/imports/profiles"), with(Right.IMPORT, POST, "/imports/values/removal"),
			with(Right.IMPORT, POST, "/demo"),

			// administration
			with(Right.MANAGE, GET, "/admin/users"), with(Right.MANAGE, GET, "/admin/users/new"),
			with(Right.MANAGE, POST, "/admin/users"), with(Right.MANAGE, GET, "/admin/users/{id}"),
			with(Right.MANAGE, POST, "/admin/users/{id}"), with(Right.MANAGE, POST, "/admin/users/{id}/disablement"),
			with(Right.MANAGE, POST, "/admin/users/{id}/enablement"),
			with(Right.MANAGE, POST, "/admin/users/{id}/unlocking"),
			with(Right.MANAGE, GET, "/admin/users/{id}/transfer"),
			with(Right.MANAGE, POST, "/admin/users/{id}/transfer"),
			with(Right.MANAGE, POST, "/admin/users/{id}/password"), with(Right.MANAGE, GET, "/admin/teams"),
			with(Right.MANAGE, POST, "/admin/teams"), with(Right.MANAGE, POST, "/admin/teams/{id}"),
			with(Right.MANAGE, POST, "/admin/teams/{id}/removal"), with(Right.READ_AUDIT, GET, "/admin/audit"),
			with(Right.MANAGE, GET, "/admin/jobs"), with(Right.MANAGE, POST, "/admin/jobs/{name}/start"));

	private Routes() {
	}

	/** Where lines stand whose first part is not written out, and the front door. */
	private static final String ANY_ROOM = "";

	private static final Map<String, List<Route>> BY_ROOM = TABLE.stream().collect(Collectors.groupingBy(Routes::room));

	/** The whole table. */
	public static List<Route> all() {
		return TABLE;
	}

	/** The line that decides on a request: the most specific one of those that match. */
	static Optional<Route> of(HttpServletRequest request) {
		HttpMethod method = HttpMethod.valueOf(request.getMethod());
		RequestPath path = RequestPath.parse(request.getRequestURI(), request.getContextPath());
		return of(HttpMethod.HEAD.equals(method) ? GET : method, path.pathWithinApplication());
	}

	static Optional<Route> of(HttpMethod method, PathContainer path) {
		return Stream.of(room(path), ANY_ROOM)
			.flatMap((room) -> BY_ROOM.getOrDefault(room, List.of()).stream())
			.filter((route) -> route.matches(method, path))
			.min(Comparator.comparing(Route::pattern));
	}

	/** The first part of an address, by which few lines are left to be compared. */
	private static String room(PathContainer path) {
		return path.elements()
			.stream()
			.filter(PathContainer.PathSegment.class::isInstance)
			.map((first) -> ((PathContainer.PathSegment) first).valueToMatch())
			.findFirst()
			.orElse(ANY_ROOM);
	}

	private static String room(Route route) {
		String first = route.pattern().getPatternString().split("/", 3)[1];
		return (first.contains("{") || first.contains("*")) ? ANY_ROOM : first;
	}

	private static Route open(HttpMethod method, String pattern) {
		return Route.of(method, pattern, Access.EVERYONE);
	}

	private static Route signedIn(HttpMethod method, String pattern) {
		return Route.of(method, pattern, Access.SIGNED_IN);
	}

	private static Route with(Right right, HttpMethod method, String pattern) {
		return Route.of(method, pattern, Access.with(right));
	}

}
