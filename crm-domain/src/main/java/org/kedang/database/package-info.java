/**
 * The database itself: a PostgreSQL of our own below the data folder when no external
 * server is named.
 */
@NullMarked
package org.kedang.database;

import org.jspecify.annotations.NullMarked;
