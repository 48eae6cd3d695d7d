/**
 * What all pages share: who is reading, in which language, the menu, formats and error
 * pages.
 */
@NullMarked
package org.kedang.web.support;

import org.jspecify.annotations.NullMarked;
