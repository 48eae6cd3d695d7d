package org.kedang.web.support;

import java.math.BigDecimal;

import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.NumberDeserializers.BigDecimalDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * A number of a program is one that can be written out: 1e999999999 is short to send, and
 * fills the memory as soon as somebody wants to see its digits.
 */
@Component
class WrittenNumbers extends SimpleModule {

	private static final int MOST_DIGITS = 300;

	WrittenNumbers() {
		super("WrittenNumbers");
		addDeserializer(BigDecimal.class, new Written());
	}

	private static final class Written extends StdDeserializer<BigDecimal> {

		Written() {
			super(BigDecimal.class);
		}

		@Override
		public BigDecimal deserialize(JsonParser json, DeserializationContext context) {
			BigDecimal number = BigDecimalDeserializer.instance.deserialize(json, context);
			if (number != null && Math.abs((long) number.scale()) > MOST_DIGITS) {
				throw context.weirdNumberException(number, BigDecimal.class, "it cannot be written out");
			}
			return number;
		}

	}

}
