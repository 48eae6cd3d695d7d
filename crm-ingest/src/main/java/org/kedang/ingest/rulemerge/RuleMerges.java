package org.kedang.ingest.rulemerge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;
import org.kedang.ingest.merge.DuplicatePair;
import org.kedang.ingest.merge.DuplicatePairs;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where somebody sees which pairs are the same by the rule, agrees that they are merged,
 * and watches or ends it. The work itself is done in the background.
 */
@Component
public class RuleMerges {

	/** Those about which the rule is least sure tell most. */
	private static final int SAMPLE = 10;

	private static final int LISTED = 100;

	private final RuledPairs ruled;

	private final RuleMergeRows rows;

	private final DuplicatePairs pairs;

	private final ObjectProvider<SchedulerClient> scheduler;

	private final AuditTrail audit;

	RuleMerges(RuledPairs ruled, RuleMergeRows rows, DuplicatePairs pairs, ObjectProvider<SchedulerClient> scheduler,
			AuditTrail audit) {
		this.ruled = ruled;
		this.rows = rows;
		this.pairs = pairs;
		this.scheduler = scheduler;
		this.audit = audit;
	}

	/** Whether there is anything to be merged by rule. */
	public boolean any(Reader reader) {
		return this.ruled.any(reader);
	}

	/** What would be merged now. */
	@Transactional(readOnly = true)
	public Offer offer(Reader reader) {
		RuledPairs.Chosen chosen = this.ruled.choose(reader);
		int count = chosen.pairs().size();
		List<DuplicatePair> sample = chosen.pairs()
			.subList(Math.max(0, count - SAMPLE), count)
			.stream()
			.flatMap((pair) -> this.pairs.find(pair.id(), reader).stream())
			.toList();
		return new Offer(count, chosen.later(), sample);
	}

	/**
	 * Asks for them to be merged.
	 * @param agreed how many pairs the reader was told of
	 */
	@Transactional
	public Answer request(int agreed, Reader reader) {
		List<RuledPairs.Ruled> chosen = this.ruled.choose(reader).pairs();
		if (!reader.mayMerge() || chosen.isEmpty() || chosen.size() != agreed) {
			return Answer.OTHERWISE;
		}
		Optional<Long> id = this.rows.insert(chosen, reader.id());
		id.ifPresent((run) -> {
			RuleMergeTask.WORK.schedule(this.scheduler.getObject(), run, this.rows.now().toInstant());
			this.audit.record(reader.actor(), "pairs-merged-by-rule", "rule-merge", run,
					Map.of("pairs", chosen.size()));
		});
		return id.isPresent() ? Answer.QUEUED : Answer.BUSY;
	}

	/**
	 * Asks it to end; what is merged stays merged.
	 * @return false if there is no such one or it is over
	 */
	@Transactional
	public boolean cancel(long id, Reader reader) {
		boolean cancelled = this.rows.cancel(id);
		if (cancelled) {
			this.audit.record(reader.actor(), "rule-merge-cancelled", "rule-merge", id, Map.of());
		}
		return cancelled;
	}

	/** What was asked for last. */
	public Optional<RuleMerge> latest() {
		return this.rows.latest();
	}

	/** The first of the pairs that were not merged. */
	public List<NotMerged> notMerged(RuleMerge of) {
		return this.rows.notMerged(of.id(), LISTED);
	}

	/**
	 * What would be merged.
	 *
	 * @param later how many more pairs have a customer in common with these; the next
	 * search looks at them anew
	 * @param sample those of which the rule is least sure
	 */
	public record Offer(int count, int later, List<DuplicatePair> sample) {
	}

	/** What becomes of asking. */
	public enum Answer {

		/** It will be done. */
		QUEUED,

		/** Something else is being merged. */
		BUSY,

		/** It is not what the reader was told any more. */
		OTHERWISE

	}

}
