/**
 * What is bought together, and who might buy what next: as pages, on the archive and for
 * programs.
 */
@NullMarked
package org.kedang.web.basket;

import org.jspecify.annotations.NullMarked;
