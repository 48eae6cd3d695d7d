package org.kedang.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

import com.sun.management.OperatingSystemMXBean;

/**
 * Prints how long each stage took, by the clock and of all processors together, and the
 * most heap in use.
 */
final class Stopwatch {

	private static final double NANOS = 1e9;

	private final PrintStream out;

	private long began;

	private long beganCpu;

	private long lap;

	private long lapCpu;

	private long paused;

	private long pausedCpu;

	Stopwatch(PrintStream out) {
		this.out = out;
	}

	void start() {
		this.began = System.nanoTime();
		this.beganCpu = cpu();
		this.lap = this.began;
		this.lapCpu = this.beganCpu;
	}

	/** Seconds of processor time that the stage took which ends here. */
	double lap(String stage) {
		long now = System.nanoTime();
		long cpu = cpu();
		this.out.printf("%s: %.2f s, processors %.2f s%n", stage, (now - this.lap) / NANOS,
				(cpu - this.lapCpu) / NANOS);
		double seconds = (cpu - this.lapCpu) / NANOS;
		this.lap = System.nanoTime();
		this.lapCpu = cpu();
		return seconds;
	}

	/** What follows does not count. */
	void pause() {
		this.paused = System.nanoTime();
		this.pausedCpu = cpu();
	}

	void goOn() {
		long away = System.nanoTime() - this.paused;
		long awayCpu = cpu() - this.pausedCpu;
		this.began += away;
		this.beganCpu += awayCpu;
		this.lap += away;
		this.lapCpu += awayCpu;
	}

	void total() {
		this.out.printf("in all: %.2f s, processors %.2f s, peak heap %,d MB%n",
				(System.nanoTime() - this.began) / NANOS, (cpu() - this.beganCpu) / NANOS, peakHeap() >> 20);
	}

	private static long peakHeap() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.map(MemoryPoolMXBean::getPeakUsage)
			.mapToLong((usage) -> usage.getUsed())
			.sum();
	}

	private static long cpu() {
		return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
	}

}
