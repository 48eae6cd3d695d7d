package org.kedang.web.outlook;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.PastGrades;
import org.kedang.analytics.PastGrades.Counted;
import org.kedang.analytics.hindsight.Promise;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A count of the record of grades.
 *
 * @param run the run's number
 * @param promise of which kind
 * @param grade its number in the order of its kind, from 1
 * @param came whether those alone are asked for of whom it came true
 */
record PastGradeQuery(long run, Promise promise, int grade, boolean came) {

	static final String PATH = "/grades/record/customers";

	/**
	 * How many there are.
	 * @throws ResponseStatusException 404 where nobody had the grade, or none are kept
	 */
	Counted count(PastGrades grades) {
		return grades.count(this.run, this.promise, this.grade)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** The last place of those asked for: those of whom it came true stand first. */
	int last(Counted counted) {
		return this.came ? counted.came() : counted.customers();
	}

	/** The address of a page, or of the workbook. */
	String address(String path, @Nullable Integer at) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path)
			.queryParam("run", this.run)
			.queryParam("promise", this.promise)
			.queryParam("grade", this.grade);
		if (this.came) {
			address.queryParam("came", true);
		}
		if (at != null) {
			address.queryParam("at", at);
		}
		return address.toUriString();
	}

}
