package org.kedang.ingest.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.stage.StageColumn;
import org.kedang.ingest.stage.StageTable;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One part of an import at the stage of checking or storing: its rows, what the importer
 * chose, and the statements run for it so far. Identifiers in statements come from the
 * catalogue, never from the file.
 */
public final class Work {

	private final JdbcTemplate jdbc;

	private final StageTable stage;

	private final Choices choices;

	private final @Nullable Long user;

	private final OffsetDateTime now;

	private final LocalDate today;

	private final boolean rehearsal;

	private final Runnable check;

	private final Map<String, Long> millis = new LinkedHashMap<>();

	private @Nullable Boolean clears;

	/**
	 * What the importer chose.
	 *
	 * @param createUnknown whether transactions of unknown customers make minimal
	 * archives
	 * @param creates whether what is new is stored
	 * @param updates whether what is known is changed
	 * @param fillsOnly whether filled cells only fill what is blank
	 * @param keys by what customers are recognised
	 * @param doubles what happens to those that are not, but are probably known
	 * @param minimalKind of which kind minimal archives are
	 * @param minimalKnowledge fields that count for the completeness of a minimal archive
	 * @param knowledge fields that count for the completeness of the subject
	 */
	public record Choices(boolean createUnknown, boolean creates, boolean updates, boolean fillsOnly,
			Set<CustomerKey> keys, Doubles doubles, Subject minimalKind, int minimalKnowledge, List<Field> knowledge) {
	}

	/**
	 * A work to be done.
	 * @param rehearsal whether what is stored will be taken back
	 * @param check throws where the import is to stop; called before every statement
	 */
	public Work(JdbcTemplate jdbc, StageTable stage, Choices choices, @Nullable Long user, OffsetDateTime now,
			LocalDate today, boolean rehearsal, Runnable check) {
		this.jdbc = jdbc;
		this.stage = stage;
		this.choices = choices;
		this.user = user;
		this.now = now;
		this.today = today;
		this.rehearsal = rehearsal;
		this.check = check;
	}

	/** Runs a statement and remembers how long it took. */
	int run(String step, String sql, @Nullable Object... args) {
		this.check.run();
		long start = System.nanoTime();
		int rows = this.jdbc.update(sql, args);
		this.millis.merge(step, (System.nanoTime() - start) / 1_000_000, Long::sum);
		return rows;
	}

	/**
	 * Does something of many statements and remembers how long it took.
	 * @param task is given what to call now and then: it throws where the import is to
	 * stop
	 */
	void run(String step, Consumer<Runnable> task) {
		this.check.run();
		long start = System.nanoTime();
		task.accept(this.check);
		this.millis.merge(step, (System.nanoTime() - start) / 1_000_000, Long::sum);
	}

	long number(String sql, @Nullable Object... args) {
		return Objects.requireNonNull(this.jdbc.queryForObject(sql, Long.class, args));
	}

	/** The one text that a query gives; how long it took is remembered too. */
	String text(String sql) {
		this.check.run();
		long start = System.nanoTime();
		String text = Objects.requireNonNull(this.jdbc.queryForObject(sql, String.class));
		this.millis.merge("outcomes", (System.nanoTime() - start) / 1_000_000, Long::sum);
		return text;
	}

	JdbcTemplate jdbc() {
		return this.jdbc;
	}

	String stage() {
		return this.stage.name();
	}

	/** The table with what the last check decided on every row. */
	String outcomes() {
		return this.stage.outcomeName();
	}

	long importId() {
		return this.stage.importId();
	}

	Subject subject() {
		return this.stage.subject();
	}

	boolean isOfIndividuals() {
		return subject() == Subject.INDIVIDUAL;
	}

	/** The letter of the customers' kind. */
	String kind() {
		return subject().letter();
	}

	boolean has(String key) {
		return this.stage.has(key);
	}

	List<Field> fields() {
		return this.stage.columns().stream().map(StageColumn::field).toList();
	}

	/**
	 * The fields that rows may fill, by a cell of their own or by what follows from
	 * others.
	 */
	List<MappedField> mapped() {
		List<MappedField> mapped = new ArrayList<>();
		List<Field> derived = this.stage.derived();
		fields().forEach((field) -> mapped.add(field(field, true, derived.contains(field))));
		derived.stream().filter((field) -> !has(field.key())).forEach((field) -> mapped.add(field(field, false, true)));
		return mapped;
	}

	/** A field as its cells alone fill it. */
	MappedField field(Field field) {
		return field(field, true, false);
	}

	private MappedField field(Field field, boolean mapped, boolean derived) {
		return new MappedField(field, mapped, derived, this.choices.fillsOnly(), clears());
	}

	/** Whether any row clears fields; looked up once. */
	private boolean clears() {
		Boolean known = this.clears;
		if (known == null) {
			known = number("select count(*) from (select 1 from " + stage() + " where " + StageTable.CLEARED
					+ " is not null limit 1) s") > 0;
			this.clears = known;
		}
		return known;
	}

	/** States of a row that is new or changes something, as the importer chose. */
	String stateOfNew() {
		return this.choices.creates() ? "'n'" : "'k'";
	}

	String stateOfChanged() {
		return this.choices.updates() ? "'u'" : "'k'";
	}

	/** Why rows that do not fit the importer's choice are left out. */
	String reasonToSkip() {
		return this.choices.creates() ? "import.skipped.existing" : "import.skipped.new";
	}

	/** The staged value of a field, or a null where it is not mapped. */
	String staged(String key, String type) {
		return has(key) ? "s.\"" + key + '"' : "null::" + type;
	}

	boolean isRehearsal() {
		return this.rehearsal;
	}

	/**
	 * Makes room for the next sheet of the import: what is left of this one are its
	 * customers that failed.
	 * @param sheet name of this one
	 */
	public void leave(String sheet) {
		LostCustomers.add(this, sheet);
		run("leave", (check) -> WorkTables.clear(this.jdbc, LostCustomers.TABLE));
	}

	Choices choices() {
		return this.choices;
	}

	@Nullable Long user() {
		return this.user;
	}

	OffsetDateTime now() {
		return this.now;
	}

	LocalDate today() {
		return this.today;
	}

	/** What took how long so far, in milliseconds by step. */
	public Map<String, Long> millis() {
		return this.millis;
	}

}
