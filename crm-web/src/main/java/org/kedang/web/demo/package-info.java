/**
 * Sample data for whoever tries the product.
 */
@NullMarked
package org.kedang.web.demo;

import org.jspecify.annotations.NullMarked;
