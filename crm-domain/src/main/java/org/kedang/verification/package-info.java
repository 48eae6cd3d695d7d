/**
 * Verifying 核实: what should be made sure of, by whom, and how well that is done.
 */
@NullMarked
package org.kedang.verification;

import org.jspecify.annotations.NullMarked;
