package org.kedang.attachment;

import java.time.Instant;

/**
 * A file of a customer.
 *
 * @param name as it is offered for download; its ending fits its content
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal digits
 * @param user name of who uploaded it
 */
public record Attachment(long id, String name, String mediaType, long size, String sha256, Instant at, String user) {

	/** In kilobytes, 1 at least. */
	public long kilobytes() {
		return Math.max(1, (this.size + 512) / 1024);
	}

}
