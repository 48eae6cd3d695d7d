/**
 * Imports: workbooks brought in by people and by programs.
 */
@NullMarked
package org.kedang.web.imports;

import org.jspecify.annotations.NullMarked;
