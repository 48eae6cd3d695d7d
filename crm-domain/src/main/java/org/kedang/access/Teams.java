package org.kedang.access;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/**
 * All teams.
 */
public interface Teams extends Repository<Team, Long> {

	Optional<Team> findById(long id);

	List<Team> findAllByOrderByName();

	@Query("select t from Team t where lower(t.name) = lower(:name)")
	Optional<Team> named(@Param("name") String name);

	Team save(Team team);

	void delete(Team team);

}
