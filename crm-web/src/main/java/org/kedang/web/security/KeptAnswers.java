package org.kedang.web.security;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The answers to what programs sent under keys of their own, kept for
 * {@link #REMEMBERED}.
 */
@Component
class KeptAnswers {

	static final Duration REMEMBERED = Duration.ofHours(24);

	private final JdbcClient jdbc;

	private final Clock clock;

	KeptAnswers(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Begins a request unless its key is known.
	 * @return what is known of the key; empty if the request is the first
	 */
	Optional<KeptAnswer> begin(long user, String key, String address) {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		this.jdbc.sql("delete from api_request where at < ?").param(now.minus(REMEMBERED)).update();
		int first = this.jdbc
			.sql("insert into api_request (user_id, key, request, at) values (?, ?, ?, ?) on conflict do nothing")
			.params(user, key, address, now)
			.update();
		return (first == 1) ? Optional.empty() : find(user, key);
	}

	private Optional<KeptAnswer> find(long user, String key) {
		return this.jdbc.sql("select * from api_request where user_id = ? and key = ?")
			.params(user, key)
			.query(KeptAnswers::answer)
			.optional();
	}

	/** Keeps the answer of a request that was begun. */
	void keep(long user, String key, KeptAnswer answer) {
		this.jdbc.sql("""
				update api_request set hash = ?, status = ?, location = ?, content_type = ?, body = ?
				where user_id = ? and key = ?
				""")
			.param(answer.hash())
			.param(answer.status())
			.param(answer.location())
			.param(answer.contentType())
			.param(answer.body())
			.param(user)
			.param(key)
			.update();
	}

	/** Forgets a request that did nothing, so that it may be sent better. */
	void forget(long user, String key) {
		this.jdbc.sql("delete from api_request where user_id = ? and key = ?").params(user, key).update();
	}

	private static KeptAnswer answer(ResultSet row, int at) throws SQLException {
		return new KeptAnswer(row.getString("request"), row.getString("hash"), row.getObject("status", Integer.class),
				row.getString("location"), row.getString("content_type"),
				Objects.requireNonNullElse(row.getBytes("body"), new byte[0]));
	}

	/**
	 * One answer.
	 *
	 * @param address of the request it answers
	 * @param hash of what was sent; null while there is no answer yet
	 * @param status null while there is none yet
	 */
	record KeptAnswer(String address, @Nullable String hash, @Nullable Integer status, @Nullable String location,
			@Nullable String contentType, byte[] body) {

		/** Whether it answers that request, as far as that is known already. */
		boolean isTo(String address, HashedRequest request) throws IOException, ServletException {
			return this.address.equals(address) && (this.hash == null || this.hash.equals(request.hash()));
		}

	}

}
