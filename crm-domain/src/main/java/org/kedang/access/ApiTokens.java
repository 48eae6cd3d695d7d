package org.kedang.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import org.springframework.transaction.annotation.Transactional;

/**
 * All personal access tokens.
 */
public interface ApiTokens extends Repository<ApiToken, Long> {

	Optional<ApiToken> findById(long id);

	@Query("select t from ApiToken t join fetch t.user where t.sha256 = :sha256")
	Optional<ApiToken> withHash(@Param("sha256") byte[] sha256);

	/** A user's tokens that were not revoked, the newest first. */
	@Query("select t from ApiToken t where t.user.id = :userId and t.revokedAt is null order by t.id desc")
	List<ApiToken> of(@Param("userId") long userId);

	/**
	 * Notes a use, once a minute at most: a busy client must not write a row with each
	 * request.
	 */
	@Transactional
	@Modifying
	@Query("""
			update ApiToken t set t.lastUsedAt = :now
			where t.id = :id and (t.lastUsedAt is null or t.lastUsedAt < :minuteAgo)
			""")
	void used(@Param("id") long id, @Param("now") Instant now, @Param("minuteAgo") Instant minuteAgo);

	ApiToken save(ApiToken token);

}
