/**
 * What customers' forms have in common: fields shown, read, derived and put into words.
 */
@NullMarked
package org.kedang.web.field;

import org.jspecify.annotations.NullMarked;
