package org.kedang.list;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

import org.kedang.access.Reader;
import org.kedang.access.Sharing;
import org.kedang.audit.AuditTrail;
import org.kedang.customer.RosterSelection.Selected;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Makes lists of the customers on a roster.
 */
@Component
public class ListMaking {

	private final JdbcClient jdbc;

	private final ListFilling filling;

	private final AuditTrail audit;

	private final Clock clock;

	ListMaking(JdbcClient jdbc, ListFilling filling, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.filling = filling;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Keeps a filter.
	 * @param roster the address of the roster
	 * @throws IllegalArgumentException if name or address are missing or too long
	 */
	@Transactional
	public long live(String name, Sharing sharing, String roster, Reader reader) {
		long id = insert(name, true, sharing, roster, reader);
		recordMade(id, Map.of("name", name, "sharing", sharing), reader);
		return id;
	}

	/**
	 * Keeps the customers of a roster as they are this moment; more than
	 * {@value ListActions#FEW} as they are a little later, in the background.
	 * @param members who they are, as far as the reader sees them
	 * @return the list; empty if nobody, or more than {@link CustomerList#MOST} would be
	 * in it
	 * @throws IllegalArgumentException if name or address are missing or too long
	 */
	@Transactional
	public Optional<Long> frozen(String name, Sharing sharing, String roster, Selected members, Reader reader) {
		long id = insert(name, false, sharing, roster, reader);
		int count = this.filling.fillIfFew(id, members);
		if (count == 0 || count > CustomerList.MOST) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			return Optional.empty();
		}
		if (count > ListActions.FEW) {
			this.filling.later(id, count);
		}
		recordMade(id, Map.of("name", name, "sharing", sharing, "customers", count), reader);
		return Optional.of(id);
	}

	private long insert(String name, boolean live, Sharing sharing, String roster, Reader reader) {
		String tidy = CustomerList.named(name);
		if (roster.length() > CustomerList.LONGEST_ROSTER) {
			throw new IllegalArgumentException("The address of the roster is too long");
		}
		return this.jdbc.sql("""
				insert into customer_list (name, live, roster, sharing, made_by, made_at)
				values (?, ?, ?, ?, ?, ?) returning id
				""")
			.param(tidy)
			.param(live)
			.param(roster)
			.param(sharing.name())
			.param(reader.id())
			.param(this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

	private void recordMade(long id, Map<String, Object> detail, Reader reader) {
		this.audit.record(reader.actor(), "list-made", "customer-list", id, detail);
	}

}
