/**
 * Contact persons with their part in decisions, and the log of contacts.
 */
@NullMarked
package org.kedang.contact;

import org.jspecify.annotations.NullMarked;
