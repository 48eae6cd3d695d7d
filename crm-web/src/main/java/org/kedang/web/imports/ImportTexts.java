package org.kedang.web.imports;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.Problem;
import org.kedang.web.support.Formats;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Puts into words what an import tells, in the reader's language; in templates as
 * {@code ${@importTexts.size(x)}}.
 */
@Component("importTexts")
public class ImportTexts {

	private static final long KILO = 1024;

	private static final int MINUTE = 60;

	private static final String HIDDEN = "****";

	private final MessageSource messages;

	private final Formats formats;

	ImportTexts(MessageSource messages, Formats formats) {
		this.messages = messages;
		this.formats = formats;
	}

	/**
	 * The sentence of a problem, as far as its reader may know what the cells hold.
	 * @param legible whether the reader may; otherwise nothing is quoted from them
	 */
	public String sentence(Problem problem, boolean legible) {
		return sentence(legible ? problem : new Problem(problem.code(),
				problem.args().stream().map((arg) -> (arg instanceof String) ? HIDDEN : arg).toList()));
	}

	/** The sentence of a problem; its code where nobody has written one. */
	public String sentence(Problem problem) {
		return text(problem.code(), problem.args().toArray());
	}

	/**
	 * What a problem says of many rows: a heading of its own where the sentence names
	 * what differs between them.
	 */
	public String kind(String code) {
		String sentence = text(code);
		String heading = this.messages.getMessage("heading." + code, null, sentence, LocaleContextHolder.getLocale());
		return (heading != null) ? heading : sentence;
	}

	/** The size of a file: 12 KB, 3.4 MB. */
	public String size(long bytes) {
		if (bytes < KILO * KILO) {
			return this.formats.number(Math.max(1, bytes / KILO)) + " KB";
		}
		return this.formats.decimal(BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(KILO * KILO)), 1) + " MB";
	}

	/** How long something takes, to the second from ten seconds on. */
	public String duration(@Nullable Duration duration) {
		if (duration == null) {
			return "–";
		}
		long seconds = duration.toSeconds();
		if (seconds >= MINUTE) {
			return text("imports.duration.minutes", seconds / MINUTE, seconds % MINUTE);
		}
		boolean brief = seconds < 10;
		return text("imports.duration.seconds",
				this.formats.decimal(BigDecimal.valueOf(duration.toMillis()).movePointLeft(3), brief ? 1 : 0));
	}

	private String text(String code, Object... args) {
		Locale locale = LocaleContextHolder.getLocale();
		String text = this.messages.getMessage(code, (args.length > 0) ? args : null, code, locale);
		return (text != null) ? text : code;
	}

}
