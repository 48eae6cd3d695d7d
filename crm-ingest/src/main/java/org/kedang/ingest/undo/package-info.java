/**
 * Takes imports back: what they made goes, what they changed becomes what it was, and
 * what somebody has touched since stays and is listed.
 */
@NullMarked
package org.kedang.ingest.undo;

import org.jspecify.annotations.NullMarked;
