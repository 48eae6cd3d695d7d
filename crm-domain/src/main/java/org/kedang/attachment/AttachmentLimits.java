package org.kedang.attachment;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * How much is taken.
 *
 * @param file of one file
 * @param customer of all files of a customer together
 * @param files how many files a customer may have
 */
@Component
public record AttachmentLimits(@Value("${kedang.attachments.max-file:20MB}") DataSize file,
		@Value("${kedang.attachments.max-customer:500MB}") DataSize customer,
		@Value("${kedang.attachments.max-files:100}") int files) {
}
