/**
 * Pages of the daily care: steps on the workbench, complaints, contact plans.
 */
@NullMarked
package org.kedang.web.care;

import org.jspecify.annotations.NullMarked;
