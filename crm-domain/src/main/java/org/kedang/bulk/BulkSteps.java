package org.kedang.bulk;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Changes the next customers of an action, as a set in one statement. A customer whom
 * somebody changed since the action was wanted is kept as it is.
 */
@Component
class BulkSteps {

	private static final String TURN = """
			with turn as materialized (
				select customer_id, user_before, user_after, tagged_at from bulk_item
				where action_id = :action and outcome is null order by customer_id limit :size),
			""";

	private static final String TOLD = """
			told as (update bulk_item i set outcome = case when d.id is not null then 'CHANGED' else 'KEPT' end%s
				from turn t left join done d on d.id = t.customer_id
				where i.action_id = :action and i.customer_id = t.customer_id returning i.outcome)
			select count(*) filter (where outcome = 'CHANGED') as changed,
				count(*) filter (where outcome = 'KEPT') as kept from told
			""";

	/** In the order of ids, so that nobody waits for each other in a circle. */
	private static final String HOLD = """
			select count(*) from (
				select c.id from customer c join (
					select customer_id from bulk_item where action_id = ? and outcome is null
					order by customer_id limit ?) t on t.customer_id = c.id
				order by c.id for update of c) held
			""";

	private static final String OWNERS = TURN + """
			done as (
				update customer c set owner_id = t.user_after, updated_at = :now, updated_by = cast(:by as bigint),
					version = c.version + 1
				from turn t where c.id = t.customer_id and c.owner_id is not distinct from t.user_before
				returning c.id, t.user_before, t.user_after),
			noted as (
				insert into customer_change (customer_id, at, user_id, source, field, before, after, note)
				select d.id, :now, cast(:by as bigint), :source, 'owner', d.user_before::text, d.user_after::text, :note
				from done d),
			""" + TOLD.formatted("");

	private static final String SEEN = """
			exists (select from customer c where c.id = t.customer_id
				and (:all or c.owner_id is null or c.owner_id = any(:scope)))""";

	private static final String PUT = TURN + """
			done as (
				insert into customer_tag (customer_id, tag_id, created_at, created_by)
				select t.customer_id, :tag, coalesce(t.tagged_at, :now), coalesce(t.user_before, cast(:by as bigint))
				from turn t where %s on conflict do nothing returning customer_id as id),
			""".formatted(SEEN) + TOLD.formatted(", tagged_at = coalesce(t.tagged_at, :now)");

	/** What is taken back is what was put then, not what somebody has put anew. */
	private static final String TAKE = TURN + """
			done as (
				delete from customer_tag x using turn t where x.customer_id = t.customer_id and x.tag_id = :tag
					and (not :then or x.created_at = t.tagged_at) and %s
				returning x.customer_id as id, x.created_by, x.created_at),
			""".formatted(SEEN) + TOLD.formatted(", user_before = d.created_by, tagged_at = d.created_at");

	private final JdbcClient jdbc;

	private final BulkRows rows;

	BulkSteps(JdbcClient jdbc, BulkRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/**
	 * Changes some of those whose turn it is.
	 * @param reader who wants it; null for the rules
	 * @return how many had their turn
	 */
	int next(BulkAction action, @Nullable Reader reader, int size) {
		if (action.isOfOwners()) {
			this.jdbc.sql(HOLD).params(action.id(), size).query(Long.class).single();
		}
		JdbcClient.StatementSpec step = action.isOfOwners() ? owners(action) : tags(action);
		Step done = step.param("action", action.id())
			.param("size", size)
			.param("now", this.rows.now())
			.param("by", (reader != null) ? reader.id() : null)
			.param("all", reader == null || reader.scope().all())
			.param("scope", (reader != null) ? reader.scope().ownerIds() : new long[0])
			.query((row, at) -> new Step(row.getInt("changed"), row.getInt("kept")))
			.single();
		this.rows.advanced(action.id(), done.changed(), done.kept());
		return done.changed() + done.kept();
	}

	private JdbcClient.StatementSpec owners(BulkAction action) {
		return this.jdbc.sql(OWNERS).param("source", action.kind().name()).param("note", action.reason());
	}

	private JdbcClient.StatementSpec tags(BulkAction action) {
		BulkKind undone = action.undoneKind();
		boolean puts = (undone != null) ? undone == BulkKind.UNTAG : action.kind() == BulkKind.TAG;
		JdbcClient.StatementSpec step = this.jdbc.sql(puts ? PUT : TAKE).param("tag", tag(action, puts));
		return puts ? step : step.param("then", undone != null);
	}

	private long tag(BulkAction action, boolean puts) {
		if (puts) {
			this.jdbc.sql("insert into tag (name) values (?) on conflict do nothing").param(action.tag()).update();
		}
		return this.jdbc.sql("select id from tag where name = ?")
			.param(action.tag())
			.query(Long.class)
			.optional()
			.orElse(-1L);
	}

	/** What was taken back is marked where it was done. */
	void markUndone(BulkAction undo) {
		this.jdbc.sql("""
				update bulk_item o set outcome = 'UNDONE' from bulk_item i
				where i.action_id = ? and i.outcome = 'CHANGED' and o.action_id = ?
					and o.customer_id = i.customer_id and o.outcome = 'CHANGED'
				""").param(undo.id()).param(undo.undoes()).update();
	}

	private record Step(int changed, int kept) {
	}

}
