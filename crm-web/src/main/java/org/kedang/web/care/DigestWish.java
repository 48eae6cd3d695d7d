package org.kedang.web.care;

import org.kedang.access.Reader;
import org.kedang.care.Digests;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailSender;
import org.springframework.stereotype.Component;

/** What a user has chosen about digests, for the profile page. */
@Component("digestWish")
public class DigestWish {

	private final Digests digests;

	private final ObjectProvider<MailSender> sender;

	DigestWish(Digests digests, ObjectProvider<MailSender> sender) {
		this.digests = digests;
		this.sender = sender;
	}

	public Digests.Wish of(Reader reader) {
		return this.digests.of(reader);
	}

	/** Whether the house can send mail at all. */
	public boolean isPossible() {
		return this.sender.getIfAvailable() != null;
	}

}
