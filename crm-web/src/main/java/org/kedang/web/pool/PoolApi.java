package org.kedang.web.pool;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.Slice;
import org.kedang.pool.ClaimResult;
import org.kedang.pool.PoolClaims;
import org.kedang.pool.PoolQuery;
import org.kedang.pool.PoolRoster;
import org.kedang.pool.PoolRow;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The pool for programs.
 */
@RestController
class PoolApi {

	private final PoolRoster roster;

	private final PoolClaims claims;

	PoolApi(PoolRoster roster, PoolClaims claims) {
		this.roster = roster;
		this.claims = claims;
	}

	/**
	 * Customers without an owner, those who came last first, 50 at a time.
	 */
	@GetMapping("/api/v1/pool")
	Pool list(@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String region,
			@RequestParam(required = false) @Nullable String grade,
			@RequestParam(required = false) @Nullable String from, @RequestParam(required = false) @Nullable String to,
			@RequestParam(required = false) @Nullable String after, Reader reader) {
		PoolQuery query = new PoolFilter(kind, region, grade, from, to, after).query();
		refuseUnless(kind == null || query.kind() != null, "kind=individual|corporate");
		refuseUnless(region == null || query.region() != null, "region");
		refuseUnless(grade == null || query.grade() != null, "grade=A|B|C|D|none");
		refuseUnless(from == null || query.from() != null, "from");
		refuseUnless(to == null || query.to() != null, "to");
		refuseUnless(after == null || query.after() != null, "after");
		Slice<PoolRow> page = Slice.cut(this.roster.page(query, reader), PoolQuery.PAGE, PoolRow::place);
		return new Pool(page.items().stream().map(Item::of).toList(), page.next());
	}

	/** Claims customers, each as far as the limits allow. */
	@PostMapping("/api/v1/pool/claims")
	ClaimResult claim(@RequestBody Claim claim, Reader reader) {
		refuseUnless(
				claim.numbers() != null && !claim.numbers().isEmpty() && claim.numbers().size() <= PoolClaims.MOST
						&& claim.numbers().stream().allMatch((number) -> number != null && number.length() <= 40),
				"numbers");
		return this.claims.claim(claim.numbers(), reader);
	}

	private static void refuseUnless(boolean fine, String expected) {
		if (!fine) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, expected);
		}
	}

	/**
	 * Which customers are claimed.
	 *
	 * @param numbers their numbers, 1 to 50
	 */
	record Claim(List<String> numbers) {
	}

	/**
	 * A page of the pool.
	 *
	 * @param next give it as {@code after} to get the next page; null on the last one
	 */
	record Pool(List<Item> items, @Nullable String next) {
	}

	/**
	 * One customer.
	 *
	 * @param since when it came to the pool
	 */
	record Item(String number, String name, String kind, @Nullable String region, Instant since,
			@Nullable String formerOwner, @Nullable String valueGrade, BigDecimal netAmount,
			@Nullable LocalDate lastPurchaseOn, @Nullable LocalDate lastContactOn) {

		static Item of(PoolRow row) {
			return new Item(row.number(), row.name(), row.kind().name().toLowerCase(Locale.ROOT), row.region(),
					row.since(), row.formerOwner(), row.grade(), row.netAmount(), row.lastPurchaseOn(),
					row.lastContactOn());
		}

	}

}
