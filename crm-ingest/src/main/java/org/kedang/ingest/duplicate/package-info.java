/**
 * Searches the archive itself for customers that may be the same, and keeps the weights
 * by which they are compared.
 */
@NullMarked
package org.kedang.ingest.duplicate;

import org.jspecify.annotations.NullMarked;
