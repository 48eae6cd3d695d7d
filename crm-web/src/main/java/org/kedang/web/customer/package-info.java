/**
 * Customers opened, searched, and edited a category at a time.
 */
@NullMarked
package org.kedang.web.customer;

import org.jspecify.annotations.NullMarked;
