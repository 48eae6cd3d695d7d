package org.kedang.list;

import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.job.NextTry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does in the background what is wanted of very many members: in one transaction, so that
 * one that was cut off begins anew and leaves nothing half done.
 */
@Component
class ListActionJob {

	private static final Logger log = LoggerFactory.getLogger(ListActionJob.class);

	private final JdbcClient jdbc;

	private final CustomerLists lists;

	private final ListCarrying carrying;

	private final ObjectProvider<ListMembership> membership;

	private final Readers readers;

	private final TransactionTemplate transaction;

	private final NextTry nextTry;

	ListActionJob(JdbcClient jdbc, CustomerLists lists, ListCarrying carrying,
			ObjectProvider<ListMembership> membership, Readers readers, NextTry nextTry,
			PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.lists = lists;
		this.carrying = carrying;
		this.membership = membership;
		this.readers = readers;
		this.nextTry = nextTry;
		this.transaction = new TransactionTemplate(transactions);
	}

	void run(long id) {
		try {
			Boolean carried = this.transaction.execute((status) -> {
				boolean done = carry(id) && end(id, ListActionState.DONE);
				if (!done) {
					status.setRollbackOnly();
				}
				return done;
			});
			if (!Boolean.TRUE.equals(carried)) {
				end(id, ListActionState.REFUSED);
			}
		}
		catch (RuntimeException ex) {
			this.nextTry.leave("Action " + id + " of a list", ex);
			log.warn("Action {} of a list ended", id, ex);
			end(id, ListActionState.FAILED);
		}
	}

	private boolean carry(long id) {
		Optional<Wanted> found = wanted(id);
		// a right that was taken away meanwhile counts
		Reader reader = found.flatMap((wanted) -> this.readers.find(wanted.author(), null))
			.filter((who) -> found.get().order().kind().isFor(who))
			.orElse(null);
		Long listId = found.map(Wanted::list).orElse(null);
		if (reader == null || listId == null) {
			return false;
		}
		Wanted wanted = found.get();
		return this.lists.find(listId, reader)
			.filter((list) -> this.carrying.carry(id, list, this.membership.getObject().selected(list, reader),
					wanted.order(), wanted.agreed(), wanted.seed(), reader))
			.isPresent();
	}

	/** Not held: whoever ends it meanwhile is not kept waiting. */
	private Optional<Wanted> wanted(long id) {
		return this.jdbc.sql("select * from list_action where id = ? and state = 'WAITING'")
			.param(id)
			.query((row, at) -> new Wanted(row.getObject("list_id", Long.class), row.getLong("done_by"),
					new ListOrder(ListActionKind.valueOf(row.getString("kind")), row.getObject("new_owner", Long.class),
							Objects.requireNonNullElse(row.getString("detail"), ""), row.getInt("every_days"),
							Objects.requireNonNullElse(row.getString("channel"), ""), row.getInt("contact_days"),
							row.getInt("hold_out")),
					row.getInt("agreed"), row.getLong("seed")))
			.optional();
	}

	/** Whether it was still waited for: of two who end it one does. */
	private boolean end(long id, ListActionState state) {
		return this.jdbc.sql("update list_action set state = ? where id = ? and state = 'WAITING'")
			.params(state.name(), id)
			.update() == 1;
	}

	private record Wanted(@Nullable Long list, long author, ListOrder order, int agreed, long seed) {
	}

}
