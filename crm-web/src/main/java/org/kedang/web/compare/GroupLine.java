package org.kedang.web.compare;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.FigureGroup;

/**
 * One group of customers as the page shows it.
 *
 * @param name what it is called
 * @param address of its roster; null where a roster cannot show it
 * @param group how the figure is spread in it
 */
record GroupLine(String name, @Nullable String address, FigureGroup group) {
}
