package org.kedang.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;

/**
 * What stands above every page of an archive.
 *
 * @param ownerId who looks after the customer; null in the pool
 * @param ownerName the owner's name; null in the pool
 * @param region code of the region; null where it is unknown or not shown to the reader
 * @param completeness share of known values, in percent
 * @param minimal whether nothing but a number is known, from an import of transactions
 * @param version the archive's version, for optimistic locking
 * @param createdBy name of who made the archive; null where an import brought it
 * @param figures what was bought and when
 * @param rfm what the current scoring run says; null where it says nothing
 * @param grades the current grades, value first
 * @param tags the tags given by hand
 */
public record ArchiveHead(long id, String number, String name, Subject subject, String status, @Nullable Long ownerId,
		@Nullable String ownerName, @Nullable String region, LocalDate acquiredOn, int completeness, boolean minimal,
		int version, Instant createdAt, @Nullable String createdBy, Instant updatedAt, Figures figures,
		@Nullable Rfm rfm, List<CurrentGrade> grades, List<String> tags) {

	ArchiveHead withoutRegion() {
		return new ArchiveHead(this.id, this.number, this.name, this.subject, this.status, this.ownerId, this.ownerName,
				null, this.acquiredOn, this.completeness, this.minimal, this.version, this.createdAt, this.createdBy,
				this.updatedAt, this.figures, this.rfm, this.grades, this.tags);
	}

	public boolean isCorporate() {
		return this.subject == Subject.CORPORATE;
	}

}
