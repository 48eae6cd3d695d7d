package org.kedang.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/** Moments as they come out of rows. */
public final class Moments {

	/** The moment in a timestamptz that is not null. */
	public static Instant of(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	/** The moment in a timestamptz; null where there is none. */
	public static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	private Moments() {
	}

}
