package org.kedang.web.care;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import org.kedang.access.Reader;
import org.kedang.care.Complaint;
import org.kedang.care.Complaints;
import org.kedang.contact.ComplaintStep;
import org.kedang.contact.ComplaintSteps;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Complaints for programs; a new one is posted to its customer.
 */
@RestController
class ComplaintApi {

	private static final int SIZE = 50;

	private static final int PAGES = 200;

	private final Complaints complaints;

	private final ComplaintSteps steps;

	ComplaintApi(Complaints complaints, ComplaintSteps steps) {
		this.complaints = complaints;
		this.steps = steps;
	}

	@Operation(summary = "Complaints of the customers the token's user sees, 50 a page, with what was done with them")
	@GetMapping("/api/v1/complaints")
	ComplaintPage list(@RequestParam(defaultValue = "waiting") String state, @RequestParam(defaultValue = "0") int page,
			Reader reader) {
		Complaints.Filter filter = Complaints.Filter.named(state)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"state=waiting|late|open|in_work|handled"));
		if (page < 0 || page > PAGES) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "page=0.." + PAGES);
		}
		List<Complaint> found = this.complaints.list(filter, true, reader, page * SIZE, SIZE + 1);
		List<Complaint> shown = found.subList(0, Math.min(SIZE, found.size()));
		Map<Long, List<ComplaintStep>> done = this.steps.of(shown.stream().map(Complaint::id).toList());
		return new ComplaintPage(
				shown.stream().map((each) -> new ComplaintItem(each, done.getOrDefault(each.id(), List.of()))).toList(),
				found.size() > SIZE && page < PAGES);
	}

	/**
	 * A page of complaints.
	 *
	 * @param more whether there is another page
	 */
	record ComplaintPage(List<ComplaintItem> items, boolean more) {
	}

	/**
	 * A complaint and what was done with it, the oldest first.
	 */
	record ComplaintItem(Complaint complaint, List<ComplaintStep> steps) {
	}

}
