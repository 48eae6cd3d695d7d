/**
 * Rosters and archives: customers found, shown, created and edited.
 */
@NullMarked
package org.kedang.web.customer;

import org.jspecify.annotations.NullMarked;
