package org.kedang.web.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.audit.Actor;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.ImportBatch;
import org.kedang.ingest.Imports;
import org.kedang.ingest.mapping.ImportRequest;
import org.kedang.ingest.mapping.Mapping;
import org.kedang.ingest.mapping.MappingException;
import org.kedang.ingest.mapping.MappingProfile;
import org.kedang.ingest.mapping.MappingProfiles;
import org.kedang.ingest.mapping.Mappings;
import org.kedang.ingest.mapping.SheetPeek;
import org.kedang.ingest.mapping.WorkbookPeek;
import org.kedang.ingest.workbook.WorkbookRefused;
import org.kedang.shared.Problem;

import org.springframework.stereotype.Component;

/**
 * Takes a program's upload in and starts it at once, guessing what is not said: of a
 * workbook about which nothing is said, all sheets that are understood are imported. Of
 * an upload that cannot be started nothing is left, since the program is told why.
 */
@Component
class ImportIntake {

	private final Imports imports;

	private final Mappings mappings;

	private final MappingProfiles profiles;

	ImportIntake(Imports imports, Mappings mappings, MappingProfiles profiles) {
		this.imports = imports;
		this.mappings = mappings;
		this.profiles = profiles;
	}

	ImportBatch take(String fileName, InputStream content, ImportOrder order, Reader reader) throws IOException {
		Actor actor = reader.actor();
		ImportBatch batch = this.imports.upload(fileName, content, actor);
		Problem refusal = batch.problem();
		if (refusal != null) {
			this.imports.forget(batch.id(), null, actor);
			throw new ImportRefusedException(refusal);
		}
		try {
			ImportRequest request = request(this.imports.peek(batch.id()), order);
			request.parts()
				.forEach((part) -> Frozen.demandNone(part.sheet(), this.mappings.fields(part.subject()), part.mapping(),
						reader));
			return this.imports.start(batch.id(), request, actor);
		}
		catch (WorkbookRefused ex) {
			this.imports.forget(batch.id(), ex.problem(), actor);
			throw new ImportRefusedException(ex.problem());
		}
		catch (RuntimeException ex) {
			this.imports.forget(batch.id(), problem(ex), actor);
			throw ex;
		}
	}

	private static @Nullable Problem problem(RuntimeException ex) {
		if (ex instanceof MappingException unmapped) {
			return unmapped.problem();
		}
		return (ex instanceof ImportRefusedException refused) ? refused.problem() : null;
	}

	private ImportRequest request(WorkbookPeek workbook, ImportOrder order) {
		List<SheetPeek> complete = this.mappings.complete(workbook);
		return (order.isOpen() && complete.size() > 1) ? all(complete, order) : single(workbook, order);
	}

	private static ImportRequest all(List<SheetPeek> sheets, ImportOrder order) {
		return new ImportRequest(sheets.stream()
			.map((sheet) -> ImportRequest.Part.of(sheet, Objects.requireNonNull(sheet.subject()), sheet.mapping()))
			.toList(), order.options(), order.isConfirmed());
	}

	private ImportRequest single(WorkbookPeek workbook, ImportOrder order) {
		MappingProfile profile = profile(order.profile());
		Subject wanted = order.subject();
		if (wanted == null && profile != null) {
			wanted = profile.subject();
		}
		SheetPeek sheet = sheet(workbook, order.sheet(), wanted);
		Subject subject = (wanted != null) ? wanted : sheet.subject();
		if (subject == null) {
			throw new ImportRefusedException(Problem.of("import.api.type"));
		}
		return ImportRequest.of(sheet, subject, mapping(sheet, subject, profile, order.headers()), order.options(),
				order.isConfirmed());
	}

	private Mapping mapping(SheetPeek sheet, Subject subject, @Nullable MappingProfile profile,
			@Nullable Map<String, String> headers) {
		if (headers != null) {
			return this.mappings.of(sheet, subject, headers);
		}
		return (profile != null) ? this.mappings.of(sheet, profile) : this.mappings.guess(sheet, subject);
	}

	private @Nullable MappingProfile profile(@Nullable String name) {
		if (name == null || name.isBlank()) {
			return null;
		}
		return this.profiles.named(name)
			.orElseThrow(() -> new ImportRefusedException(Problem.of("import.api.profile", name)));
	}

	/** The sheet of that name, else the first one that seems to hold what is wanted. */
	private static SheetPeek sheet(WorkbookPeek workbook, @Nullable String name, @Nullable Subject wanted) {
		if (name != null && !name.isBlank()) {
			return workbook.sheets()
				.stream()
				.filter((sheet) -> sheet.name().equals(name))
				.findFirst()
				.orElseThrow(() -> new ImportRefusedException(Problem.of("import.api.sheet", name)));
		}
		return workbook.sheets()
			.stream()
			.filter((sheet) -> !sheet.hidden() && !sheet.isEmpty() && wanted != null && sheet.subject() == wanted)
			.findFirst()
			.orElseGet(workbook::likely);
	}

}
