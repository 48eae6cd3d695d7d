package org.kedang.ingest.match;

/**
 * A pair of records with its weight.
 *
 * @param first row of the one record in its table
 * @param second row of the other, after the first
 * @param bits the weight; more than 0 is more likely the same than not
 * @param verdict what becomes of the pair
 */
public record ScoredPair(int first, int second, double bits, Verdict verdict) {
}
