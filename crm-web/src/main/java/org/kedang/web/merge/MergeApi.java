package org.kedang.web.merge;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.ingest.merge.DuplicatePairs;
import org.kedang.ingest.merge.Merge;
import org.kedang.ingest.merge.MergeOrder;
import org.kedang.ingest.merge.MergeRefusedException;
import org.kedang.ingest.merge.Merges;
import org.kedang.ingest.merge.Merging;
import org.kedang.ingest.merge.PairPage;
import org.kedang.ingest.merge.Side;
import org.kedang.ingest.merge.Unmerging;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The review queue and merges, for programs.
 */
@RestController
class MergeApi {

	private static final int LONGEST = 200;

	private final DuplicatePairs pairs;

	private final Merging merging;

	private final Merges merges;

	private final Unmerging unmerging;

	private final MessageSource texts;

	MergeApi(DuplicatePairs pairs, Merging merging, Merges merges, Unmerging unmerging, MessageSource texts) {
		this.pairs = pairs;
		this.merging = merging;
		this.merges = merges;
		this.unmerging = unmerging;
		this.texts = texts;
	}

	@Operation(summary = "Pairs of customers that may be the same, the most probable first")
	@GetMapping("/api/v1/duplicates")
	Duplicates duplicates(QueueForm form, @RequestParam(required = false) @Nullable String after,
			@RequestParam(defaultValue = "50") int limit, Reader reader) {
		if (limit < 1 || limit > LONGEST) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "limit=1.." + LONGEST);
		}
		try {
			PairPage page = this.pairs.find(form.query(), after, limit, reader);
			return new Duplicates(page.pairs().stream().map(DuplicateBody::of).toList(), page.next());
		}
		catch (NumberFormatException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "after", ex);
		}
	}

	@Operation(summary = "Merges one customer into another; the rules decide on each field that is not chosen")
	@ResponseStatus(HttpStatus.CREATED)
	@PostMapping("/api/v1/merges")
	ResponseEntity<MergeBody> merge(@RequestBody Order order, Reader reader) {
		if (order.survivor() == null || order.loser() == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "survivor, loser");
		}
		long id = this.merging.merge(new MergeOrder(order.survivor(), order.survivorVersion(), order.loser(),
				order.loserVersion(), (order.take() != null) ? order.take() : Map.of()), reader);
		return ResponseEntity.created(URI.create("/api/v1/merges/" + id)).body(find(id, reader));
	}

	@Operation(summary = "One merge")
	@GetMapping("/api/v1/merges/{id}")
	MergeBody find(@PathVariable("id") long id, Reader reader) {
		return MergeBody.of(get(id, reader));
	}

	@Operation(summary = "Undoes a merge: both customers and all that is theirs return to where they were")
	@PostMapping("/api/v1/merges/{id}/reversal")
	MergeBody undo(@PathVariable("id") long id, @RequestParam(defaultValue = "false") boolean different,
			Reader reader) {
		this.unmerging.undo(get(id, reader), different, reader);
		return find(id, reader);
	}

	private Merge get(long id, Reader reader) {
		return this.merges.find(id, reader).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@ExceptionHandler
	ProblemDetail refused(MergeRefusedException ex, Locale locale) {
		String detail = Objects.requireNonNull(
				this.texts.getMessage(ex.problem().code(), ex.problem().args().toArray(), ex.problem().code(), locale));
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, detail);
		problem.setProperty("code", ex.problem().code());
		return problem;
	}

	/**
	 * A page of pairs.
	 *
	 * @param next give it as {@code after} to get the next page; null on the last one
	 */
	record Duplicates(List<DuplicateBody> items, @Nullable String next) {
	}

	/**
	 * What is to be merged.
	 *
	 * @param survivor number of the customer who stays
	 * @param loser number of the customer who becomes part of them
	 * @param survivorVersion the version that was read; without it any
	 * @param loserVersion as for the survivor
	 * @param take sides by key of the field, SURVIVOR or LOSER
	 */
	record Order(@Nullable String survivor, @Nullable String loser, @Nullable Integer survivorVersion,
			@Nullable Integer loserVersion, @Nullable Map<String, Side> take) {
	}

}
