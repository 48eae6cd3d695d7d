/**
 * The application itself.
 */
@NullMarked
package org.kedang;

import org.jspecify.annotations.NullMarked;
