/**
 * Portraits: customers and groups of customers described by weighted tags. Pure
 * arithmetic over sets of customers, free of Spring and SQL.
 */
@NullMarked
package org.kedang.analytics.portrait;

import org.jspecify.annotations.NullMarked;
