/**
 * What is done to many customers at once, kept with what was there before so that it can
 * be taken back.
 */
@NullMarked
package org.kedang.bulk;

import org.jspecify.annotations.NullMarked;
