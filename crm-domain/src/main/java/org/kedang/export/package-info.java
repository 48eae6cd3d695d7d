/**
 * Rosters that are written as workbooks behind the page, and kept for a while for whoever
 * asked for them.
 */
@NullMarked
package org.kedang.export;

import org.jspecify.annotations.NullMarked;
