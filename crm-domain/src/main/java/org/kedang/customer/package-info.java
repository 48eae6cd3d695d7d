/**
 * Customers, individual and corporate, with all that is known of them.
 */
@NullMarked
package org.kedang.customer;

import org.jspecify.annotations.NullMarked;
