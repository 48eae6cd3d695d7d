/**
 * Trends: how a figure goes on, by its own inertia, by what drives it, by customers
 * alike, and how well forecasts did, as pure arithmetic.
 */
@NullMarked
package org.kedang.analytics.trend;

import org.jspecify.annotations.NullMarked;
