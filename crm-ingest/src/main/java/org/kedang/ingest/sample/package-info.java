/**
 * A made-up firm of any size, the same for the same seed: sample data to try the product
 * with, and the rows that benchmarks import.
 */
@NullMarked
package org.kedang.ingest.sample;

import org.jspecify.annotations.NullMarked;
