/**
 * What scoring runs foretell and grade beside RFM: on the archive and as pages.
 */
@NullMarked
package org.kedang.web.outlook;

import org.jspecify.annotations.NullMarked;
