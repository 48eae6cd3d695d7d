package org.kedang.web.person;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveEditing;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveHeads;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.customer.CustomerSearch;
import org.kedang.customer.SearchHit;
import org.kedang.ingest.duplicate.Alike;
import org.kedang.ingest.duplicate.TypedMatching;
import org.kedang.ingest.standardise.Outcome;
import org.kedang.ingest.standardise.Standardisers;

import org.springframework.stereotype.Component;

/**
 * The firms a contact person may move to: those that are stored, and new ones.
 */
@Component
class MoveTargets {

	private static final int MANY = 20;

	private final ArchiveHeads heads;

	private final ArchiveEditing editing;

	private final CustomerSearch search;

	private final TypedMatching matching;

	private final Standardisers standardisers;

	private final Catalogue catalogue;

	MoveTargets(ArchiveHeads heads, ArchiveEditing editing, CustomerSearch search, TypedMatching matching,
			Standardisers standardisers, Catalogue catalogue) {
		this.heads = heads;
		this.editing = editing;
		this.search = search;
		this.matching = matching;
		this.standardisers = standardisers;
		this.catalogue = catalogue;
	}

	/** Firms that match, but for the one that is left. */
	List<SearchHit> find(String typed, ArchiveHead from, Reader reader) {
		return this.search.find(typed, reader, MANY)
			.stream()
			.filter((hit) -> hit.kind() == Subject.CORPORATE && !hit.number().equals(from.number()))
			.toList();
	}

	/** A stored firm that the reader may change. */
	Optional<ArchiveHead> stored(String number, Reader reader) {
		return this.heads.find(number, reader).filter((head) -> head.isCorporate() && reader.mayEdit(head.ownerId()));
	}

	/** Those who may be a firm of that name; nobody where it is no name. */
	Optional<Alike> alike(String name, Reader reader) {
		return name(name).map((standard) -> this.matching.of(Subject.CORPORATE, values(standard, reader), reader));
	}

	/**
	 * Opens the archive of a new firm, the reader's own.
	 * @return empty where that is no name
	 */
	Optional<ArchiveHead> open(String name, Reader reader) {
		return name(name).map((standard) -> this.editing.open(Subject.CORPORATE, values(standard, reader), reader))
			.flatMap((number) -> this.heads.find(number, reader));
	}

	private Optional<String> name(String typed) {
		Outcome outcome = this.standardisers.of(this.catalogue.field(Subject.CORPORATE, "name")).apply(typed);
		return (outcome.problem() == null) ? Optional.ofNullable(outcome.value()) : Optional.empty();
	}

	private Map<Field, @Nullable Object> values(String name, Reader reader) {
		return Map.of(this.catalogue.field(Subject.CORPORATE, "name"), name,
				this.catalogue.field(Subject.CORPORATE, "owner"), reader.id());
	}

}
