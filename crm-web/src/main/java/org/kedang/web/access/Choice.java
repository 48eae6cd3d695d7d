package org.kedang.web.access;

/**
 * One line of a drop-down list.
 */
record Choice(String value, String text) {
}
