/**
 * Lists of customers: kept, acted on, exported, and what came of them.
 */
@NullMarked
package org.kedang.web.list;

import org.jspecify.annotations.NullMarked;
