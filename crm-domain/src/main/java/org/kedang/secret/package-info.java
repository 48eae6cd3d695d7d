/** Short texts that are encrypted at rest, and the key they are encrypted with. */
@NullMarked
package org.kedang.secret;

import org.jspecify.annotations.NullMarked;
