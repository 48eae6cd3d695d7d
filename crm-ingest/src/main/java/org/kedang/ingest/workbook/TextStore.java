package org.kedang.ingest.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.NamelessFile;

/**
 * Many short texts as UTF-8 bytes by number: the first megabytes on the heap, beyond that
 * in a temporary file mapped into memory. First all are added, then {@link #seal} is
 * called, then they are read.
 */
final class TextStore implements Closeable {

	private static final int ON_HEAP = 16 << 20;

	private static final int CHUNK = 1 << 16;

	private static final int CACHED = 1 << 12;

	private final List<int[]> ends = new ArrayList<>();

	private int count;

	private byte[] heap = new byte[1 << 16];

	private int heapLength;

	private long length;

	private @Nullable FileChannel file;

	private ByteBuffer content = ByteBuffer.allocate(0);

	private byte[] scratch = new byte[1024];

	private final int[] cachedNumbers = new int[CACHED];

	private final @Nullable String[] cachedTexts = new @Nullable String[CACHED];

	/** Adds to the text that is not ended yet. */
	void append(byte[] bytes, int from, int to) throws IOException {
		int added = to - from;
		if (this.heapLength + added > this.heap.length) {
			makeRoom(added);
		}
		System.arraycopy(bytes, from, this.heap, this.heapLength, added);
		this.heapLength += added;
		this.length += added;
	}

	private void makeRoom(int added) throws IOException {
		int needed = this.heapLength + added;
		if (needed <= ON_HEAP) {
			this.heap = Arrays.copyOf(this.heap, Math.min(ON_HEAP, Math.max(needed, this.heap.length * 2)));
			return;
		}
		spill();
		if (added > this.heap.length) {
			this.heap = new byte[added];
		}
	}

	private void spill() throws IOException {
		FileChannel channel = this.file;
		if (channel == null) {
			channel = NamelessFile.open("kedang-texts");
			this.file = channel;
		}
		NamelessFile.write(channel, ByteBuffer.wrap(this.heap, 0, this.heapLength));
		this.heapLength = 0;
	}

	/** Ends a text and so gives it the next number. */
	void end() {
		int chunk = this.count / CHUNK;
		if (chunk == this.ends.size()) {
			this.ends.add(new int[CHUNK]);
		}
		this.ends.get(chunk)[this.count % CHUNK] = (int) this.length;
		this.count++;
	}

	/** Bytes of all texts so far. */
	long length() {
		return this.length;
	}

	/** Bytes of the text that is not ended yet. */
	long pending() {
		return this.length - start(this.count);
	}

	void seal() throws IOException {
		if (this.file == null) {
			this.content = ByteBuffer.wrap(this.heap, 0, this.heapLength);
		}
		else {
			spill();
			this.content = this.file.map(FileChannel.MapMode.READ_ONLY, 0, this.length);
			this.heap = new byte[0];
		}
		Arrays.fill(this.cachedNumbers, -1);
	}

	int count() {
		return this.count;
	}

	private int start(int number) {
		return (number == 0) ? 0 : this.ends.get((number - 1) / CHUNK)[(number - 1) % CHUNK];
	}

	/** Bytes of an ended text. */
	int length(int number) {
		return start(number + 1) - start(number);
	}

	String text(int number) {
		int slot = number & CACHED - 1;
		String cached = (this.cachedNumbers[slot] == number) ? this.cachedTexts[slot] : null;
		if (cached == null) {
			int size = length(number);
			if (size > this.scratch.length) {
				this.scratch = new byte[size];
			}
			this.content.get(start(number), this.scratch, 0, size);
			cached = CellTexts.text(this.scratch, 0, size);
			this.cachedNumbers[slot] = number;
			this.cachedTexts[slot] = cached;
		}
		return cached;
	}

	@Override
	public void close() throws IOException {
		if (this.file != null) {
			this.file.close();
		}
	}

}
