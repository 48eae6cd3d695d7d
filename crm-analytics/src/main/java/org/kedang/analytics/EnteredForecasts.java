package org.kedang.analytics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.sales.Dimension;
import org.kedang.analytics.sales.Measure;
import org.kedang.database.Moments;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forecasts entered by hand, with every earlier version of each.
 */
@Component
public class EnteredForecasts {

	private final JdbcClient jdbc;

	private final Clock clock;

	EnteredForecasts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** All versions, the latest months first, of each the latest version first. */
	public List<EnteredForecast> of(Measure measure, Dimension part, String key) {
		return this.jdbc
			.sql("""
					select f.*, u.display_name as author from entered_forecast f join app_user u on u.id = f.author_id
					where f.measure = ? and f.part = ? and f.part_key = ? order by f.month desc, f.entered_at desc, f.id desc
					""")
			.param(measure.name())
			.param(part.name())
			.param(key)
			.query(EnteredForecasts::forecast)
			.list();
	}

	/**
	 * Enters a forecast; one of the same month that stands becomes an earlier version.
	 * @return its id
	 */
	@Transactional
	public long enter(Measure measure, Dimension part, String key, YearMonth month, BigDecimal value,
			@Nullable String reason, long author) {
		this.jdbc.sql("""
				update entered_forecast set ended_at = ?, ended_by = ?
				where measure = ? and part = ? and part_key = ? and month = ? and ended_at is null
				""").params(now(), author, measure.name(), part.name(), key, month.atDay(1)).update();
		return this.jdbc.sql("""
				insert into entered_forecast (measure, part, part_key, month, value, reason, author_id, entered_at)
				values (?, ?, ?, ?, ?, ?, ?, ?) returning id
				""")
			.param(measure.name())
			.param(part.name())
			.param(key)
			.param(month.atDay(1))
			.param(value)
			.param(reason)
			.param(author)
			.param(now())
			.query(Long.class)
			.single();
	}

	/**
	 * Takes one back.
	 * @return false where there is none, or it does not stand any more
	 */
	public boolean takeBack(long id, long user) {
		return this.jdbc.sql("""
				update entered_forecast set ended_at = ?, ended_by = ?, taken_back = true
				where id = ? and ended_at is null
				""").params(now(), user, id).update() == 1;
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static EnteredForecast forecast(ResultSet row, int number) throws SQLException {
		Instant entered = Moments.of(row, "entered_at");
		return new EnteredForecast(row.getLong("id"), YearMonth.from(row.getObject("month", LocalDate.class)),
				row.getBigDecimal("value"), row.getString("reason"), row.getString("author"), entered,
				Moments.orNull(row, "ended_at"), row.getBoolean("taken_back"));
	}

}
