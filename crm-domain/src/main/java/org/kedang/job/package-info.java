/**
 * Background jobs: kept in the database, run by one application, taken up again after a
 * crash.
 */
@NullMarked
package org.kedang.job;

import org.jspecify.annotations.NullMarked;
