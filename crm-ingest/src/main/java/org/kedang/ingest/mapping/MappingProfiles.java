package org.kedang.ingest.mapping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.kedang.audit.Actor;
import org.kedang.audit.AuditTrail;
import org.kedang.catalogue.Subject;
import org.kedang.shared.JsonText;
import tools.jackson.core.type.TypeReference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mappings kept by name, found again by the headers they were made for.
 */
@Component
public class MappingProfiles {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final AuditTrail audit;

	MappingProfiles(JdbcClient jdbc, Clock clock, AuditTrail audit) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.audit = audit;
	}

	public List<MappingProfile> all() {
		return this.jdbc.sql("select * from mapping_profile order by subject, name")
			.query(MappingProfiles::profile)
			.list();
	}

	public Optional<MappingProfile> named(String name) {
		return this.jdbc.sql("select * from mapping_profile where name = ?")
			.param(name)
			.query(MappingProfiles::profile)
			.optional();
	}

	/** The profile last used for exactly these headers. */
	Optional<MappingProfile> forLayout(List<String> headers) {
		String layout = Headers.layout(headers);
		return this.jdbc.sql("""
				select * from mapping_profile where md5(headers) = md5(?) and headers = ?
				order by used_at desc nulls last, id desc limit 1
				""").params(layout, layout).query(MappingProfiles::profile).optional();
	}

	/** Keeps a mapping by name; a profile of the same name is replaced. */
	public void save(String name, SheetPeek sheet, Subject subject, Mapping mapping, ImportOptions options,
			Actor actor) {
		this.jdbc.sql("""
				insert into mapping_profile (name, subject, headers, mapping, options, created_by, used_at)
				values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
				on conflict (name) do update set subject = excluded.subject, headers = excluded.headers,
					mapping = excluded.mapping, options = excluded.options, used_at = excluded.used_at
				""")
			.param(name.strip())
			.param(subject.name())
			.param(Headers.layout(sheet.headers()))
			.param(JsonText.write(mapping.headers()))
			.param(JsonText.write(options))
			.param(actor.userId())
			.param(this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		this.audit.record(actor, "import-profile", "mapping-profile", name.strip(),
				Map.of("type", subject.slug(), "mapping", mapping.headers()));
	}

	public void remove(String name, Actor actor) {
		this.jdbc.sql("delete from mapping_profile where name = ?").param(name).update();
		this.audit.record(actor, "import-profile-removed", "mapping-profile", name, Map.of());
	}

	private static MappingProfile profile(ResultSet rs, int number) throws SQLException {
		Map<String, String> mapping = JsonText.read(rs.getString("mapping"), new TypeReference<>() {
		});
		return new MappingProfile(rs.getLong("id"), rs.getString("name"), Subject.valueOf(rs.getString("subject")),
				List.of(rs.getString("headers").split("\n")), mapping,
				JsonText.read(rs.getString("options"), new TypeReference<ImportOptions>() {
				}));
	}

}
