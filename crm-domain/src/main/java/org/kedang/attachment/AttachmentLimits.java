package org.kedang.attachment;

import org.springframework.util.unit.DataSize;

/**
 * How much is taken.
 *
 * @param file of one file
 * @param customer of all files of a customer together
 * @param files how many files a customer may have
 */
public record AttachmentLimits(DataSize file, DataSize customer, int files) {
}
