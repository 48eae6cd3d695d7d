/**
 * The credit rules as managers change them: seen, drafted, tried out, put in force.
 */
@NullMarked
package org.kedang.web.creditrules;

import org.jspecify.annotations.NullMarked;
