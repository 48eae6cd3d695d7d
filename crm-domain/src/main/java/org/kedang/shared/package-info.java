/**
 * Values that several features share.
 */
@NullMarked
package org.kedang.shared;

import org.jspecify.annotations.NullMarked;
