package org.kedang.ingest.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.kedang.catalogue.Subject;

/**
 * A tea merchant with individual and corporate customers. Same size, seed and day: same
 * rows. Customers have their own rhythm of buying and some stop one day, so that
 * rankings, RFM classes and warnings have something to show.
 *
 * @param seed of all chance
 * @param individuals how many individual customers
 * @param corporates how many corporate customers
 * @param today the day before which everything has happened
 * @param dirty whether the rows are written as untidily as real ones are
 */
public record SampleFirm(long seed, int individuals, int corporates, LocalDate today, boolean dirty) {

	/** Who looks after customers: display names of the sample's sales staff. */
	public static final List<String> SALES_STAFF = List.of("李敏", "张伟强", "陈晓燕", "刘洋", "周文博", "吴思琪");

	/** The firm shown to somebody who tries the product: about 2,000 customers. */
	public static SampleFirm demo(LocalDate today) {
		return new SampleFirm(20240501, 1_600, 400, today, false);
	}

	public SampleFirm {
		if (individuals < 0 || corporates < 0 || individuals + corporates == 0) {
			throw new IllegalArgumentException("A firm has customers");
		}
	}

	/**
	 * Makes the rows of one subject, one at a time.
	 */
	public void rows(Subject subject, Consumer<SampleRow> rows) {
		Consumer<SampleRow> out = this.dirty ? new Untidy(this.seed, subject).before(rows) : rows;
		switch (subject) {
			case INDIVIDUAL -> {
				for (int i = 1; i <= this.individuals; i++) {
					out.accept(new SampleIndividual(this, i).row());
				}
			}
			case CORPORATE -> {
				for (int i = 1; i <= this.corporates; i++) {
					out.accept(new SampleCorporate(this, i).row());
				}
			}
			case CONTACT_PERSON -> {
				for (int i = 1; i <= this.corporates; i++) {
					new SampleCorporate(this, i).contactPersons(out);
				}
			}
			default -> {
				for (int i = 1; i <= this.individuals; i++) {
					new SampleDealings(this, Subject.INDIVIDUAL, i).rows(subject, out);
				}
				for (int i = 1; i <= this.corporates; i++) {
					new SampleDealings(this, Subject.CORPORATE, i).rows(subject, out);
				}
			}
		}
	}

	/** The customer's number: G for individuals (个人), Q for firms (企业). */
	static String number(Subject kind, int index) {
		return ((kind == Subject.INDIVIDUAL) ? "G" : "Q") + String.format("%07d", index);
	}

	LocalDate acquiredOn(Subject kind, int index) {
		Dice dice = new Dice(this.seed, "acquired" + kind, index);
		return this.today.minusDays(10 + (long) (1_450 * Math.pow(dice.below(10_000) / 10_000.0, 0.8)));
	}

}
