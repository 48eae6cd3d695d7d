/**
 * Contacts with a customer, recorded and corrected.
 */
@NullMarked
package org.kedang.web.contact;

import org.jspecify.annotations.NullMarked;
