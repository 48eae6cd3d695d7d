/**
 * The weights by which customers are compared: seen, set by hand, learnt anew.
 */
@NullMarked
package org.kedang.web.rules;

import org.jspecify.annotations.NullMarked;
