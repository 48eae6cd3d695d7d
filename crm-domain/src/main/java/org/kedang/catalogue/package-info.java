/**
 * The field catalogue: each field of the archive is declared here once, and forms,
 * templates, import checks, rosters, export and masking read it.
 */
@NullMarked
package org.kedang.catalogue;

import org.jspecify.annotations.NullMarked;
