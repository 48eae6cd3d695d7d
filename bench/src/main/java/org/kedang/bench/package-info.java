/**
 * Benchmarks and data generators run by hand, never part of the product.
 */
@NullMarked
package org.kedang.bench;

import org.jspecify.annotations.NullMarked;
