/**
 * The panels of a customer's portrait: figures of the customer beside those of the group.
 */
@NullMarked
package org.kedang.web.panel;

import org.jspecify.annotations.NullMarked;
