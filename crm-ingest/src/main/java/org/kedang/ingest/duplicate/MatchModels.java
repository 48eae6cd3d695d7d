package org.kedang.ingest.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;
import org.kedang.catalogue.Subject;
import org.kedang.database.Moments;
import org.kedang.ingest.match.MatchModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The weights by which customers are compared, version by version.
 */
@Component
public class MatchModels {

	private static final Logger log = LoggerFactory.getLogger(MatchModels.class);

	private static final String SELECT = """
			select m.*, u.display_name from match_model m left join app_user u on u.id = m.made_by where m.kind = :kind
			""";

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	MatchModels(JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/** The weights in use; empty where nothing was learnt yet. */
	public Optional<KeptModel> current(Subject kind) {
		return select(kind, "and m.current", Map.of()).stream().findFirst();
	}

	/** The weights in use, or the usual ones as version 0. */
	public MatchModel inUse(Subject kind) {
		return current(kind).map(KeptModel::model).orElseGet(() -> MatchModel.initial(StoredCustomers.of(kind)));
	}

	/** All versions, the latest first. */
	public List<KeptModel> history(Subject kind) {
		return select(kind, "order by m.version desc", Map.of());
	}

	private List<KeptModel> select(Subject kind, String which, Map<String, ?> parameters) {
		return this.jdbc.sql(SELECT + which)
			.param("kind", kind.letter())
			.params(parameters)
			.query((row, at) -> read(kind, row))
			.list()
			.stream()
			.flatMap(Optional::stream)
			.toList();
	}

	/**
	 * Empty for one that an earlier program made, whose levels are not today's any more.
	 */
	private static Optional<KeptModel> read(Subject kind, ResultSet row) throws SQLException {
		try {
			MatchModel model = MatchModel.read(row.getString("model"));
			// what is compared is today's; it refuses weights that do not fit
			MatchModel today = new MatchModel(row.getInt("version"), StoredCustomers.of(kind), model.columns(),
					model.matchesPerRecord(), model.sameFrom(), model.possibleFrom());
			return Optional.of(new KeptModel(kind, row.getBoolean("current"), today, row.getString("note"),
					row.getString("display_name"), Moments.of(row, "made_at")));
		}
		catch (IllegalArgumentException | JacksonException ex) {
			log.info("Weights {} of {} do not fit this program: {}", row.getInt("version"), kind, ex.getMessage());
			return Optional.empty();
		}
	}

	/**
	 * Puts weights set by hand in use.
	 * @param from the version that was changed, 0 for the usual weights
	 * @param note why
	 * @return the version
	 * @throws OptimisticLockingFailureException if that is not the one in use any more
	 */
	@Transactional
	public int set(Subject kind, int from, MatchModel model, String note, Reader reader) {
		lock();
		if (inUse(kind).version() != from) {
			throw new OptimisticLockingFailureException("Weights " + from + " are not in use any more");
		}
		int version = add(kind, model, note, reader.id());
		this.audit.record(reader.actor(), "match-model-set", "match-model", kind.letter() + version, Map.of());
		return version;
	}

	/**
	 * Puts an old version in use again, as a new one.
	 * @return the new version; empty if there is no such old one, or none that fits
	 */
	@Transactional
	public Optional<Integer> restore(Subject kind, int version, String note, Reader reader) {
		return select(kind, "and m.version = :version", Map.of("version", version)).stream().findFirst().map((old) -> {
			int restored = add(kind, old.model(), note, reader.id());
			this.audit.record(reader.actor(), "match-model-restored", "match-model", kind.letter() + restored,
					Map.of("version", version));
			return restored;
		});
	}

	/** Puts what was learnt in use. */
	int learnt(Subject kind, MatchModel model) {
		return add(kind, model, null, null);
	}

	private int add(Subject kind, MatchModel model, @Nullable String note, @Nullable Long madeBy) {
		lock();
		this.jdbc.sql("update match_model set current = false where kind = ? and current")
			.param(kind.letter())
			.update();
		return this.jdbc.sql("""
				insert into match_model (kind, version, model, note, current, made_by, made_at)
				select :kind, coalesce(max(version), 0) + 1, :model::jsonb, :note, true, :by, :at
				from match_model where kind = :kind returning version
				""")
			.param("kind", kind.letter())
			.param("model", model.write())
			.param("note", note)
			.param("by", madeBy)
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(Integer.class)
			.single();
	}

	/** One change at a time. */
	private void lock() {
		this.jdbc.sql("lock table match_model in share row exclusive mode").update();
	}

}
