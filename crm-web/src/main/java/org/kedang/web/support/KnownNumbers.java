package org.kedang.web.support;

import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A figure that nothing is known of is null for programs: JSON has no other word for it,
 * and a text where a number belongs stops who reads it.
 */
@Component
class KnownNumbers extends SimpleModule {

	KnownNumbers() {
		super("KnownNumbers");
		addSerializer(Double.class, new Known());
		addSerializer(double.class, new Known());
	}

	private static final class Known extends StdSerializer<Double> {

		Known() {
			super(Double.class);
		}

		@Override
		public void serialize(Double number, JsonGenerator json, SerializationContext context) {
			if (Double.isFinite(number)) {
				json.writeNumber(number);
			}
			else {
				json.writeNull();
			}
		}

	}

}
