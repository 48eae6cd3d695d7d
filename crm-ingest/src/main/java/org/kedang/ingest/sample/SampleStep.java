package org.kedang.ingest.sample;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;

/**
 * How far the loading of the sample has come; kept with the job, so that it goes on after
 * a restart.
 *
 * @param step index of the subject at work
 * @param importId its import, null before it was begun
 */
record SampleStep(int step, @Nullable Long importId) {

	static final SampleStep FIRST = new SampleStep(0, null);

	/** Customers before what refers to them. */
	private static final List<Subject> ORDER = List.of(Subject.INDIVIDUAL, Subject.CORPORATE, Subject.CONTACT_PERSON,
			Subject.TRANSACTION, Subject.RECEIVABLE, Subject.CONTACT_LOG);

	boolean isOver() {
		return this.step >= ORDER.size();
	}

	Subject subject() {
		return ORDER.get(this.step);
	}

	SampleStep begun(long importId) {
		return new SampleStep(this.step, importId);
	}

	SampleStep next() {
		return new SampleStep(this.step + 1, null);
	}

}
