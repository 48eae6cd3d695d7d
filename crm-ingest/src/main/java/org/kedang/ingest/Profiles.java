package org.kedang.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import tools.jackson.core.type.TypeReference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mappings kept by name, found again by the headers they were made for.
 */
@Component
class Profiles {

	private final JdbcClient jdbc;

	private final Clock clock;

	Profiles(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<MappingProfile> all() {
		return this.jdbc.sql("select * from mapping_profile order by subject, name").query(Profiles::profile).list();
	}

	Optional<MappingProfile> named(String name) {
		return this.jdbc.sql("select * from mapping_profile where name = ?")
			.param(name)
			.query(Profiles::profile)
			.optional();
	}

	/** The profile last used for exactly these headers. */
	Optional<MappingProfile> forLayout(List<String> headers) {
		String layout = Headers.layout(headers);
		return this.jdbc.sql("""
				select * from mapping_profile where md5(headers) = md5(?) and headers = ?
				order by used_at desc nulls last, id desc limit 1
				""").params(layout, layout).query(Profiles::profile).optional();
	}

	/** Keeps a profile; one of the same name is replaced. */
	void save(String name, Subject subject, List<String> headers, Mapping mapping, ImportOptions options,
			@Nullable Long author) {
		this.jdbc.sql("""
				insert into mapping_profile (name, subject, headers, mapping, options, created_by, used_at)
				values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
				on conflict (name) do update set subject = excluded.subject, headers = excluded.headers,
					mapping = excluded.mapping, options = excluded.options, used_at = excluded.used_at
				""")
			.param(name)
			.param(subject.name())
			.param(Headers.layout(headers))
			.param(Json.write(mapping.headers()))
			.param(Json.write(options))
			.param(author)
			.param(this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	void remove(String name) {
		this.jdbc.sql("delete from mapping_profile where name = ?").param(name).update();
	}

	private static MappingProfile profile(ResultSet rs, int number) throws SQLException {
		Map<String, String> mapping = Json.read(rs.getString("mapping"), new TypeReference<>() {
		});
		return new MappingProfile(rs.getLong("id"), rs.getString("name"), Subject.valueOf(rs.getString("subject")),
				List.of(rs.getString("headers").split("\n")), mapping,
				Json.read(rs.getString("options"), new TypeReference<ImportOptions>() {
				}));
	}

}
