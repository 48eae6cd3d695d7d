/**
 * Starts the packaged application with a quick way to its classes.
 */
@NullMarked
package org.kedang.launch;

import org.jspecify.annotations.NullMarked;
