/**
 * Merges the pairs that are the same by the rule together, once somebody agrees.
 */
@NullMarked
package org.kedang.ingest.rulemerge;

import org.jspecify.annotations.NullMarked;
