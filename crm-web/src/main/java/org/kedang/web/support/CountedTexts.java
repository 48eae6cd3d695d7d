package org.kedang.web.support;

import java.text.ChoiceFormat;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/**
 * The message files, whose choices understand a number that is written out already:
 * {@code {0} {0,choice,0#customers|1#customer|1<customers}} is right for 1 and for
 * {@code "1,280"}, so that pages may hand over figures as their readers see them.
 */
class CountedTexts extends ReloadableResourceBundleMessageSource {

	@Override
	protected MessageFormat createMessageFormat(String text, @Nullable Locale locale) {
		MessageFormat message = super.createMessageFormat(text, locale);
		Format[] formats = message.getFormats();
		for (int i = 0; i < formats.length; i++) {
			if (formats[i] instanceof ChoiceFormat choice) {
				message.setFormat(i, new Choice(choice));
			}
		}
		return message;
	}

	/** A choice for which every text but {@code "0"} and {@code "1"} is many. */
	private static final class Choice extends ChoiceFormat {

		private static final long serialVersionUID = 1L;

		private static final double MANY = 2;

		Choice(ChoiceFormat choice) {
			super(choice.getLimits(), (String[]) choice.getFormats());
		}

		@Override
		public StringBuffer format(Object number, StringBuffer to, FieldPosition position) {
			return super.format((number instanceof String text) ? number(text) : number, to, position);
		}

		private static double number(String text) {
			return switch (text) {
				case "0" -> 0;
				case "1" -> 1;
				default -> MANY;
			};
		}

	}

}
