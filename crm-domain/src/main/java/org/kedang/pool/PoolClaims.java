package org.kedang.pool;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.pool.ClaimResult.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where sales staff claim customers from the pool. Of two who claim the same one at once
 * the first gets it. The limits hold for everybody but those who may assign customers
 * anyway.
 */
@Component
public class PoolClaims {

	/** As many as one page shows. */
	public static final int MOST = PoolQuery.PAGE;

	private final JdbcClient jdbc;

	private final OwnerMoves moves;

	private final PoolSettingsKeeping settings;

	private final Clock clock;

	PoolClaims(JdbcClient jdbc, OwnerMoves moves, PoolSettingsKeeping settings, Clock clock) {
		this.jdbc = jdbc;
		this.moves = moves;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Claims customers, each as far as the limits allow.
	 * @param numbers at most {@link #MOST}
	 */
	@Transactional
	public ClaimResult claim(Collection<String> numbers, Reader reader) {
		if (!reader.may(Right.CLAIM) || numbers.size() > MOST) {
			throw new IllegalArgumentException("not to be claimed");
		}
		// one after the other: the same person with two windows has one allowance
		this.jdbc.sql("select id from app_user where id = ? for no key update")
			.param(reader.id())
			.query(Long.class)
			.single();
		Allowance allowance = allowance(reader);
		List<String> claimed = new ArrayList<>();
		Map<String, Refusal> refused = new LinkedHashMap<>();
		// in one order, so that nobody waits for each other in a circle
		for (String number : new TreeSet<>(numbers)) {
			Optional<Refusal> refusal = claim(number, allowance.less(claimed.size()), reader);
			if (refusal.isPresent()) {
				refused.put(number, refusal.get());
			}
			else {
				claimed.add(number);
			}
		}
		return new ClaimResult(claimed, refused);
	}

	private Optional<Refusal> claim(String number, Allowance allowance, Reader reader) {
		Optional<Long> id = this.jdbc.sql("select id from customer where number = ? and owner_id is null")
			.param(number)
			.query(Long.class)
			.optional();
		if (id.isEmpty()) {
			return Optional.of(Refusal.TAKEN);
		}
		if (allowance.today() < 1) {
			return Optional.of(Refusal.DAY_LIMIT);
		}
		if (allowance.owned() < 1) {
			return Optional.of(Refusal.FULL);
		}
		if (!reader.may(Right.ASSIGN) && isCooling(id.get(), reader)) {
			return Optional.of(Refusal.COOLING);
		}
		boolean won = this.moves.move(id.get(), number, null, reader.id(), "CLAIM", "", "customer-claimed", reader);
		return won ? Optional.empty() : Optional.of(Refusal.TAKEN);
	}

	private boolean isCooling(long customer, Reader reader) {
		int days = this.settings.current().coolingDays();
		return days > 0 && this.jdbc.sql("""
				select exists (select from customer_change where customer_id = ? and field = 'owner' and before = ?
					and after is null and at > ?)
				""")
			.params(customer, Long.toString(reader.id()), today().minusDays(days))
			.query(Boolean.class)
			.single();
	}

	/** How many more customers the reader may claim now. */
	@Transactional(readOnly = true)
	public Allowance allowance(Reader reader) {
		PoolSettings limits = this.settings.current();
		boolean free = reader.may(Right.ASSIGN);
		Integer perDay = free ? null : limits.claimsPerDay();
		Integer most = free ? null : limits.ownedAtMost();
		return new Allowance((perDay != null) ? Math.max(0, perDay - claimedToday(reader)) : Integer.MAX_VALUE,
				(most != null) ? Math.max(0, most - owned(reader, most)) : Integer.MAX_VALUE);
	}

	private int claimedToday(Reader reader) {
		return this.jdbc.sql("select count(*) from customer_change where user_id = ? and source = 'CLAIM' and at >= ?")
			.params(reader.id(), today())
			.query(Integer.class)
			.single();
	}

	private int owned(Reader reader, int most) {
		return this.jdbc.sql("select count(*) from (select 1 from customer where owner_id = ? limit ?) counted")
			.params(reader.id(), most)
			.query(Integer.class)
			.single();
	}

	private OffsetDateTime today() {
		return LocalDate.now(this.clock).atStartOfDay(this.clock.getZone()).toOffsetDateTime();
	}

	/**
	 * How many more customers somebody may claim.
	 *
	 * @param today on this day; {@link Integer#MAX_VALUE} for any number
	 * @param owned until they own as many as one may; {@link Integer#MAX_VALUE} likewise
	 */
	public record Allowance(int today, int owned) {

		Allowance less(int claimed) {
			return new Allowance((this.today < Integer.MAX_VALUE) ? this.today - claimed : this.today,
					(this.owned < Integer.MAX_VALUE) ? this.owned - claimed : this.owned);
		}

		/** Whether there is any limit. */
		public boolean isLimited() {
			return this.today < Integer.MAX_VALUE || this.owned < Integer.MAX_VALUE;
		}

		/** How many more in all. */
		public int left() {
			return Math.min(this.today, this.owned);
		}

	}

}
