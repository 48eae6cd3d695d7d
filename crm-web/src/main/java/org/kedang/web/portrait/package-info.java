/**
 * Portraits of groups of customers: clouds of tags, and what tells two groups apart.
 */
@NullMarked
package org.kedang.web.portrait;

import org.jspecify.annotations.NullMarked;
