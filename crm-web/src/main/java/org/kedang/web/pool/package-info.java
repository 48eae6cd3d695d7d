/**
 * Pages of the pool 公海: claiming, what will be released, and the rules by which.
 */
@NullMarked
package org.kedang.web.pool;

import org.jspecify.annotations.NullMarked;
