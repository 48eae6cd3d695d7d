package org.kedang.ingest.match;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Pairs with their weights, in arrays since there may be millions.
 */
public final class ScoredPairs {

	private static final Verdict[] VERDICTS = Verdict.values();

	private int[] firsts = new int[1024];

	private int[] seconds = new int[1024];

	private float[] bits = new float[1024];

	private byte[] verdicts = new byte[1024];

	private int size;

	private long compared;

	ScoredPairs() {
	}

	void add(int first, int second, double weight, Verdict verdict) {
		if (this.size == this.firsts.length) {
			grow(this.size * 2);
		}
		this.firsts[this.size] = first;
		this.seconds[this.size] = second;
		this.bits[this.size] = (float) weight;
		this.verdicts[this.size++] = (byte) verdict.ordinal();
	}

	private void grow(int length) {
		this.firsts = Arrays.copyOf(this.firsts, length);
		this.seconds = Arrays.copyOf(this.seconds, length);
		this.bits = Arrays.copyOf(this.bits, length);
		this.verdicts = Arrays.copyOf(this.verdicts, length);
	}

	void addAll(ScoredPairs others) {
		int from = this.size;
		if (from + others.size > this.firsts.length) {
			grow(Math.max(this.firsts.length * 2, from + others.size));
		}
		System.arraycopy(others.firsts, 0, this.firsts, from, others.size);
		System.arraycopy(others.seconds, 0, this.seconds, from, others.size);
		System.arraycopy(others.bits, 0, this.bits, from, others.size);
		System.arraycopy(others.verdicts, 0, this.verdicts, from, others.size);
		this.size += others.size;
		this.compared += others.compared;
	}

	void countCompared(long pairs) {
		this.compared += pairs;
	}

	/** How many pairs were worth keeping. */
	public int size() {
		return this.size;
	}

	/** How many pairs were compared. */
	public long compared() {
		return this.compared;
	}

	/** Row of the one record in its table. */
	public int first(int index) {
		return this.firsts[index];
	}

	/** Row of the other in its table. */
	public int second(int index) {
		return this.seconds[index];
	}

	/** The weight; more than 0 is more likely the same than not. */
	public float bits(int index) {
		return this.bits[index];
	}

	public Verdict verdict(int index) {
		return VERDICTS[this.verdicts[index]];
	}

	public ScoredPair get(int index) {
		return new ScoredPair(first(index), second(index), bits(index), verdict(index));
	}

	public Stream<ScoredPair> stream() {
		return IntStream.range(0, this.size).mapToObj(this::get);
	}

}
