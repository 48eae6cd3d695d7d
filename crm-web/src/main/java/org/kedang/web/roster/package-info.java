/**
 * Rosters: customers found by filters, in columns and orders of the reader's choice,
 * shown and downloaded.
 */
@NullMarked
package org.kedang.web.roster;

import org.jspecify.annotations.NullMarked;
