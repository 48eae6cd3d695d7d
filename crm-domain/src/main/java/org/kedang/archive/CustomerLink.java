package org.kedang.archive;

import java.time.Instant;

/**
 * A customer by name.
 *
 * @param at when it was opened or starred
 */
public record CustomerLink(String number, String name, Instant at) {
}
