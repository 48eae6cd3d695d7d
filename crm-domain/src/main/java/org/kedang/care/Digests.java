package org.kedang.care;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who wants the day's work by mail, and who has had it.
 */
@Component
public class Digests {

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	Digests(JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/** What a user has chosen. */
	public Wish of(Reader reader) {
		return this.jdbc.sql("select id, email, digest from app_user where id = ?")
			.param(reader.id())
			.query((row, at) -> new Wish(row.getLong("id"), row.getString("email"), row.getBoolean("digest")))
			.single();
	}

	/**
	 * Notes what a user wants.
	 * @param email where to; may be null where none is wanted
	 */
	@Transactional
	public void choose(@Nullable String email, boolean wanted, Reader reader) {
		this.jdbc.sql("update app_user set email = :email, digest = :wanted where id = :id")
			.param("email", email)
			.param("wanted", wanted)
			.param("id", reader.id())
			.update();
		this.audit.record(reader.actor(), "digest-chosen", "user", reader.id(), Map.of("wanted", wanted));
	}

	/** Those who want one and have not had that day's. */
	public List<Wish> waiting(LocalDate day) {
		return this.jdbc.sql("""
				select u.id, u.email, u.digest from app_user u where u.digest and u.enabled
					and not exists (select 1 from digest_sent s where s.user_id = u.id and s.day = ?) order by u.id
				""")
			.param(day)
			.query((row, at) -> new Wish(row.getLong("id"), row.getString("email"), row.getBoolean("digest")))
			.list();
	}

	/**
	 * Takes it on to send somebody a day's digest.
	 * @return whether nobody has done so before
	 */
	@Transactional
	public boolean claim(long user, LocalDate day) {
		return this.jdbc.sql("insert into digest_sent (user_id, day, sent_at) values (?, ?, ?) on conflict do nothing")
			.params(user, day, this.clock.instant().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	/** Gives it back: the mail was refused. */
	@Transactional
	public void release(long user, LocalDate day) {
		this.jdbc.sql("delete from digest_sent where user_id = ? and day = ?").params(user, day).update();
	}

	/**
	 * What a user has chosen.
	 *
	 * @param email where to
	 * @param wanted whether a digest is wanted each day
	 */
	public record Wish(long user, @Nullable String email, boolean wanted) {

		/** Where to send it; empty where it is not wanted. */
		public Optional<String> address() {
			return this.wanted ? Optional.ofNullable(this.email) : Optional.empty();
		}

	}

}
