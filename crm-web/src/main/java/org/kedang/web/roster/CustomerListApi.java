package org.kedang.web.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.rfm.RfmClass;
import org.kedang.catalogue.Catalogue;
import org.kedang.customer.RosterPage;
import org.kedang.customer.RosterQuery;
import org.kedang.customer.RosterRow;
import org.kedang.customer.Rosters;
import org.kedang.customer.StaleCursorException;

import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Rosters for programs, with the same scope and masks as the page has.
 */
@RestController
public class CustomerListApi {

	private final Rosters rosters;

	private final RosterFilters filters;

	private final Catalogue catalogue;

	CustomerListApi(Rosters rosters, RosterFilters filters, Catalogue catalogue) {
		this.catalogue = catalogue;
		this.rosters = rosters;
		this.filters = filters;
	}

	/**
	 * A page of customers. Besides the named parameters it takes the filters of the
	 * roster page.
	 */
	@GetMapping("/api/v1/customers")
	Customers list(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String sort,
			@RequestParam(required = false) @Nullable String after,
			@RequestParam(defaultValue = "" + RosterQuery.PAGE) int limit,
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> request, Reader reader) {
		request.forEach((key, values) -> refuseUnless(values.stream().allMatch(RosterParameters::isLegible), key));
		RosterParameters parameters = RosterParameters.of(request);
		refuseUnless(kind == null || kind.isBlank() || parameters.kind() != null, "kind=individual|corporate");
		refuseUnless(
				sort == null || sort.isBlank()
						|| RosterParameters.name(parameters.sort()).equals(sort.strip().toLowerCase(Locale.ROOT)),
				"sort=acquired|amount|grade|region|number|name|last-purchase");
		refuseUnless(parameters.sort().isOpenTo(reader, this.catalogue), "sort");
		refuseUnless(limit >= 1 && limit <= RosterQuery.LONGEST, "limit=1.." + RosterQuery.LONGEST);
		this.filters.ignored(parameters, reader).forEach((key) -> refuseUnless(false, OtherFilters.expected(key)));
		try {
			RosterPage page = this.rosters.find(this.filters.query(parameters, reader, limit), reader);
			return new Customers(page.rows().stream().map(Item::of).toList(), page.next());
		}
		catch (StaleCursorException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "after", ex);
		}
	}

	private static void refuseUnless(boolean fine, String expected) {
		if (!fine) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, expected);
		}
	}

	/**
	 * A page of customers.
	 *
	 * @param next give it as {@code after} to get the next page; null on the last one
	 */
	public record Customers(List<Item> items, @Nullable String next) {
	}

	/**
	 * One customer.
	 */
	public record Item(String number, String name, String kind, @Nullable String mobile, @Nullable String region,
			@Nullable String owner, String status, LocalDate acquiredOn, BigDecimal netAmount, int purchases,
			@Nullable LocalDate lastPurchaseOn, @Nullable String rfmClass, @Nullable String valueGrade,
			int completeness) {

		public static Item of(RosterRow row) {
			Integer number = row.rfmClass();
			String rfmClass = (number != null) ? RfmClass.numbered(number).label() : null;
			return new Item(row.number(), row.name(), row.kind().name().toLowerCase(Locale.ROOT), row.mobile(),
					row.region(), row.owner(), row.status(), row.acquiredOn(), row.netAmount(), row.purchases(),
					row.lastPurchaseOn(), rfmClass, row.valueGrade(), row.completeness());
		}

	}

}
