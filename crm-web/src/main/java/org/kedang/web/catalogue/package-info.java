/**
 * The field catalogue as administrators see it, with fields of their own.
 */
@NullMarked
package org.kedang.web.catalogue;

import org.jspecify.annotations.NullMarked;
