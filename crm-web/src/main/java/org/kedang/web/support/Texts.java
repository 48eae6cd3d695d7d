package org.kedang.web.support;

import org.kedang.shared.Problem;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * The message files in the language of whoever is being answered.
 */
@Component
public class Texts {

	private final MessageSource messages;

	Texts(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The text of that code.
	 * @throws org.springframework.context.NoSuchMessageException if there is none
	 */
	public String text(String code, Object... args) {
		return this.messages.getMessage(code, args, LocaleContextHolder.getLocale());
	}

	/**
	 * The text of that code, or what stands in for it where there is none: as it is,
	 * since it may be anybody's, and braces in it are no places for arguments.
	 */
	public String or(String code, String otherwise) {
		String text = this.messages.getMessage(code, null, null, LocaleContextHolder.getLocale());
		return (text != null) ? text : otherwise;
	}

	/** What a problem says; its code where nobody has put it into words. */
	public String of(Problem problem) {
		String text = this.messages.getMessage(problem.code(), problem.args().toArray(), problem.code(),
				LocaleContextHolder.getLocale());
		return (text != null) ? text : problem.code();
	}

	/** An answer to a program that says with this status what is wrong. */
	public ErrorResponseException refusal(HttpStatus status, String code, Object... args) {
		return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, text(code, args)), null);
	}

}
