/**
 * How close the firm and a customer are, from contacts and dealings.
 */
@NullMarked
package org.kedang.analytics.relationship;

import org.jspecify.annotations.NullMarked;
