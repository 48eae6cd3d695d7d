/**
 * The RFM page and the interface to scoring runs.
 */
@NullMarked
package org.kedang.web.rfm;

import org.jspecify.annotations.NullMarked;
