/**
 * Files that belong to a customer: which ones are taken, where they lie and who reads
 * them.
 */
@NullMarked
package org.kedang.attachment;

import org.jspecify.annotations.NullMarked;
