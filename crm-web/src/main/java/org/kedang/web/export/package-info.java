/**
 * The page of rosters that are written as workbooks: how far they are, and the files.
 */
@NullMarked
package org.kedang.web.export;

import org.jspecify.annotations.NullMarked;
