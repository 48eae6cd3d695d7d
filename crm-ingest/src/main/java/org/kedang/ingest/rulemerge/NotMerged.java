package org.kedang.ingest.rulemerge;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.Problem;

/**
 * A pair that was to be merged and was not.
 *
 * @param pair its id; it may be gone
 * @param one number of a customer
 * @param other number of the other one
 * @param problem why it failed; null where it was left alone
 */
public record NotMerged(long pair, String one, String other, @Nullable Problem problem) {

}
