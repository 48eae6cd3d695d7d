package org.kedang.access;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/**
 * All users; they are disabled, never deleted, since customers and the audit name them.
 */
public interface Users extends Repository<AppUser, Long> {

	Optional<AppUser> findById(long id);

	@Query("select u from AppUser u where lower(u.username) = lower(:username)")
	Optional<AppUser> named(@Param("username") String username);

	/** The user, held against others until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select u from AppUser u where u.id = :id")
	Optional<AppUser> hold(@Param("id") long id);

	@Query("select u from AppUser u left join fetch u.team order by u.enabled desc, u.username")
	List<AppUser> everyone();

	/** Those who may own customers; who is disabled may still have some. */
	default List<AppUser> owners() {
		return everyone().stream().filter((user) -> user.role().may(Right.READ_CUSTOMERS)).toList();
	}

	@Query("select u from AppUser u where u.role = org.kedang.access.Role.ADMIN and u.enabled order by u.id")
	List<AppUser> administrators();

	/**
	 * Administrators who may sign in, held against others until the transaction ends: two
	 * who disable each other at once do it one after the other.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select u from AppUser u where u.role = org.kedang.access.Role.ADMIN and u.enabled order by u.id")
	List<AppUser> holdAdministrators();

	@Query("select count(u) from AppUser u where u.team = :team")
	long countIn(@Param("team") Team team);

	long count();

	AppUser save(AppUser user);

}
