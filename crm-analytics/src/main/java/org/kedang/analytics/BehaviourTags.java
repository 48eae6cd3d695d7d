package org.kedang.analytics;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.kedang.analytics.portrait.Behaviour;
import org.kedang.analytics.portrait.BuyingHabit;
import org.kedang.analytics.portrait.TagIndexBuilder;
import org.kedang.analytics.portrait.TagKind;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Option;
import org.kedang.catalogue.Subject;

/**
 * Tags from how somebody buys: each {@link Behaviour} that holds, and the channel through
 * which at least half of the orders came.
 */
final class BehaviourTags implements TagSource {

	/**
	 * Counted as integers, for {@code extract} yields numerics and takes four times as
	 * long.
	 */
	private static final String ORDERS = """
			select customer_id, count(*) filter (where amount > 0), count(occurred_at) filter (where amount > 0),
				count(*) filter (where amount > 0 and (occurred_at::time >= '22:00' or occurred_at::time < '06:00')),
				count(*) filter (where amount > 0 and (occurred_on - date '1900-01-01') %% 7 in (5, 6)),
				count(*) filter (where amount < 0)%s
			from sales_transaction where occurred_on <= date '%s' group by customer_id order by customer_id
			""";

	private static final String COMPLAINTS = """
			select customer_id from contact_log where complaint and occurred_at < date '%s' + 1
			group by customer_id order by customer_id
			""";

	private static final int FIRST_CHANNEL = 7;

	private static final List<String> CHANNELS = Catalogue.builtIn(Subject.TRANSACTION)
		.stream()
		.filter((field) -> field.key().equals("channel"))
		.map(Field::options)
		.flatMap(List::stream)
		.map(Option::key)
		.toList();

	private final double largePurchase;

	private final RowsByCustomer orders;

	private final RowsByCustomer complaints;

	BehaviourTags(Connection reading, LocalDate day, double largePurchase) throws SQLException {
		this.largePurchase = largePurchase;
		String channels = CHANNELS.stream()
			.map((channel) -> ", count(*) filter (where amount > 0 and channel = '%s')".formatted(channel))
			.collect(Collectors.joining());
		this.orders = new RowsByCustomer(reading, ORDERS.formatted(channels, day));
		this.complaints = new RowsByCustomer(reading, COMPLAINTS.formatted(day));
	}

	@Override
	public void add(ScoreLine line, TagIndexBuilder tags) throws SQLException {
		boolean ordered = this.orders.moveTo(line.customer());
		for (Behaviour behaviour : Behaviour.of(habit(line, ordered))) {
			tags.add("behaviour:" + behaviour, TagKind.BEHAVIOUR, false);
		}
		if (ordered) {
			channel(tags, this.orders.row());
		}
	}

	private BuyingHabit habit(ScoreLine line, boolean ordered) throws SQLException {
		ScoreLine.Scores rfm = line.rfm();
		ResultSet row = this.orders.row();
		boolean complained = this.complaints.moveTo(line.customer());
		return new BuyingHabit((rfm != null) ? rfm.f() : 0, (rfm != null) ? rfm.frequency() : 0,
				(rfm != null) ? rfm.meanPurchase() : 0, this.largePurchase, ordered ? row.getInt(2) : 0,
				ordered ? row.getInt(3) : 0, ordered ? row.getInt(4) : 0, ordered ? row.getInt(5) : 0,
				ordered ? row.getInt(6) : 0, line.satisfaction(), complained, line.referrals());
	}

	private static void channel(TagIndexBuilder tags, ResultSet row) throws SQLException {
		int orders = row.getInt(2);
		for (int i = 0; i < CHANNELS.size(); i++) {
			int through = row.getInt(FIRST_CHANNEL + i);
			if (through > 0 && through * 2 >= orders) {
				tags.add("channel:" + CHANNELS.get(i), TagKind.BEHAVIOUR, false);
			}
		}
	}

	@Override
	public void close() throws SQLException {
		this.orders.close();
		this.complaints.close();
	}

}
