package org.kedang.web.care;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.access.Right;
import org.kedang.care.Digests;
import org.kedang.care.WorkItem;
import org.kedang.care.WorkKind;
import org.kedang.care.WorkList;
import org.kedang.care.Workbench;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

/**
 * Sends those who want it the work of their day: whom, what and by when. A mail leaves
 * the house, so it holds no personal value and nothing that somebody wrote: no phone, no
 * age, no content of a contact.
 */
@Component
class DigestMail {

	private static final Logger log = LoggerFactory.getLogger(DigestMail.class);

	private final Digests digests;

	private final Readers readers;

	private final Workbench workbench;

	private final MessageSource messages;

	private final Clock clock;

	private final String from;

	private final String address;

	DigestMail(Digests digests, Readers readers, Workbench workbench, MessageSource messages, Clock clock,
			@Value("${kedang.digest.from:${spring.mail.username:kedang@localhost}}") String from,
			@Value("${kedang.address:}") String address) {
		this.digests = digests;
		this.readers = readers;
		this.workbench = workbench;
		this.messages = messages;
		this.clock = clock;
		this.from = from;
		this.address = address.strip().replaceAll("/+$", "");
	}

	/**
	 * Sends today's to all who wait for it.
	 * @return how many were sent
	 */
	int send(MailSender sender) {
		LocalDate today = LocalDate.now(this.clock);
		int sent = 0;
		for (Digests.Wish wish : this.digests.waiting(today)) {
			try {
				sent += send(wish, today, sender) ? 1 : 0;
			}
			catch (RuntimeException ex) {
				// the others wait for theirs
				log.warn("The digest of user {} was not sent", wish.user(), ex);
			}
		}
		return sent;
	}

	private boolean send(Digests.Wish wish, LocalDate today, MailSender sender) {
		return this.readers.find(wish.user(), null)
			.filter((reader) -> reader.may(Right.READ_CUSTOMERS))
			.filter((reader) -> send(wish, reader, today, sender))
			.isPresent();
	}

	private boolean send(Digests.Wish wish, Reader reader, LocalDate today, MailSender sender) {
		List<WorkList> work = this.workbench.of(reader, false);
		String address = wish.address().orElse("");
		if (work.isEmpty() || address.isEmpty() || !this.digests.claim(wish.user(), today)) {
			return false;
		}
		try {
			sender.send(message(address, reader, work, today));
			return true;
		}
		catch (RuntimeException ex) {
			this.digests.release(wish.user(), today);
			throw ex;
		}
	}

	private SimpleMailMessage message(String address, Reader reader, List<WorkList> work, LocalDate today) {
		Locale locale = (reader.locale() != null) ? Locale.forLanguageTag(reader.locale()) : Locale.SIMPLIFIED_CHINESE;
		StringBuilder text = new StringBuilder(text("care.digest.hello", locale, reader.name())).append("\n");
		for (WorkList list : work) {
			text.append("\n")
				.append(text("care.kind." + list.kind(), locale))
				.append(link("?kind=" + list.kind()))
				.append("\n");
			list.items().forEach((item) -> text.append(line(list.kind(), item, locale)));
			if (list.more()) {
				text.append("  …\n");
			}
		}
		text.append("\n").append(text("care.digest.end", locale)).append(link("")).append("\n");
		SimpleMailMessage message = new SimpleMailMessage();
		message.setFrom(this.from);
		message.setTo(address);
		message.setSubject(text("care.digest.subject", locale, today.toString()));
		message.setText(text.toString());
		return message;
	}

	/** Where the workbench is, if that is known. */
	private String link(String query) {
		return this.address.isEmpty() ? "" : "\n  " + this.address + "/" + query;
	}

	/** Of who may be lost the day is that of the last purchase, and says so. */
	private String line(WorkKind kind, WorkItem item, Locale locale) {
		String on = (item.on() != null) ? item.on().toString() : "-";
		return "  %s  %s  %s%n".formatted((kind == WorkKind.CHURN) ? text("care.churn.day", locale, on) : on,
				item.number(), item.name());
	}

	private String text(String code, Locale locale, Object... args) {
		return this.messages.getMessage(code, args, locale);
	}

}
