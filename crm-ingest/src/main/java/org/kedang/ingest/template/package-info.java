/**
 * The workbooks we hand out: templates to fill in, and exports of any size.
 */
@NullMarked
package org.kedang.ingest.template;

import org.jspecify.annotations.NullMarked;
