/**
 * Who did what and when: a trail that is only ever appended to.
 */
@NullMarked
package org.kedang.audit;

import org.jspecify.annotations.NullMarked;
