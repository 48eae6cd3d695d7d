/**
 * The database itself: a PostgreSQL of our own below the data folder when no external
 * server is named, and the text in which it takes rows by COPY.
 */
@NullMarked
package org.kedang.database;

import org.jspecify.annotations.NullMarked;
