/**
 * The review queue of possible duplicates, merging and taking merges back, for people and
 * for programs.
 */
@NullMarked
package org.kedang.web.merge;

import org.jspecify.annotations.NullMarked;
