package org.kedang.ingest.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.kedang.audit.Actor;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.ImportBatch;
import org.kedang.ingest.ImportState;
import org.kedang.ingest.Imports;
import org.kedang.ingest.mapping.ImportOptions;
import org.kedang.ingest.mapping.ImportRequest;
import org.kedang.ingest.mapping.Mappings;
import org.kedang.ingest.mapping.SheetPeek;
import org.kedang.ingest.workbook.WorkbookRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes the sample in as a clerk would: a file a subject, uploaded, mapped by its headers
 * and confirmed.
 */
@Component
class SampleImports {

	private static final Actor ACTOR = Actor.SYSTEM;

	private final Imports imports;

	private final Mappings mappings;

	private final SampleStaff staff;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SampleImports(Imports imports, Mappings mappings, SampleStaff staff, ApplicationEventPublisher events,
			Clock clock) {
		this.imports = imports;
		this.mappings = mappings;
		this.staff = staff;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Does what is to be done next.
	 * @return how far it has come then
	 * @throws StoppedException if an import did not go through
	 */
	SampleStep advance(SampleStep step) throws StoppedException {
		if (step.importId() == null) {
			return step.begun(begin(step.subject()));
		}
		ImportBatch batch = this.imports.find(step.importId())
			.orElseThrow(() -> new StoppedException("its import is gone"));
		if (batch.state().isRunning()) {
			return step;
		}
		if (batch.state() != ImportState.DONE) {
			throw new StoppedException("import " + batch.id() + " is " + batch.state());
		}
		SampleStep next = step.next();
		if (next.isOver()) {
			this.events.publishEvent(new SampleDataLoaded());
		}
		return next;
	}

	private long begin(Subject subject) throws StoppedException {
		this.staff.hire();
		try {
			Path file = Files.createTempFile("kedang-sample", ".csv");
			try {
				write(subject, file);
				return upload(subject, file);
			}
			finally {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException | WorkbookRefused ex) {
			throw new StoppedException(ex.toString());
		}
	}

	private long upload(Subject subject, Path file) throws IOException, WorkbookRefused {
		try (InputStream content = Files.newInputStream(file)) {
			long id = this.imports.upload("示例-" + subject.label(false) + ".csv", content, ACTOR).id();
			SheetPeek sheet = this.imports.peek(id).sheet(0);
			this.imports.start(id,
					ImportRequest.of(sheet, subject, this.mappings.guess(sheet, subject), ImportOptions.DEFAULT, true),
					ACTOR);
			return id;
		}
	}

	private void write(Subject subject, Path file) throws IOException {
		SampleFirm firm = SampleFirm.demo(LocalDate.now(this.clock));
		Set<String> known = new TreeSet<>();
		firm.rows(subject, (row) -> known.addAll(row.cells().keySet()));
		List<Field> fields = this.mappings.fields(subject)
			.stream()
			.filter((field) -> known.contains(field.key()))
			.toList();
		try (BufferedWriter writer = Files.newBufferedWriter(file)) {
			line(writer, fields.stream().map(Field::zh).toList());
			firm.rows(subject, (row) -> line(writer, fields.stream().map((field) -> row.text(field.key())).toList()));
		}
	}

	private static void line(BufferedWriter writer, List<String> cells) {
		try {
			writer.write(cells.stream()
				.map((cell) -> '"' + cell.replace("\"", "\"\"") + '"')
				.collect(Collectors.joining(",", "", "\r\n")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * An import of the sample did not go through.
	 */
	static class StoppedException extends Exception {

		StoppedException(String message) {
			super(message);
		}

	}

}
