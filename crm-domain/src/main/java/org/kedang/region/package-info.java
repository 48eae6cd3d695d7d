/**
 * The administrative regions of China (GB/T 2260), those in force and those abolished.
 */
@NullMarked
package org.kedang.region;

import org.jspecify.annotations.NullMarked;
