/**
 * Pages of verification 核实: what waits for it, and how well everybody's customers are
 * known.
 */
@NullMarked
package org.kedang.web.verification;

import org.jspecify.annotations.NullMarked;
