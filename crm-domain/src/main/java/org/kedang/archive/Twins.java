package org.kedang.archive;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Field;
import org.kedang.customer.IdentityNumbers;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds who already has a customer number, an identity number or a credit code.
 */
@Component
public class Twins {

	private final JdbcClient jdbc;

	private final ObjectProvider<IdentityNumbers> identityNumbers;

	Twins(JdbcClient jdbc, ObjectProvider<IdentityNumbers> identityNumbers) {
		this.jdbc = jdbc;
		this.identityNumbers = identityNumbers;
	}

	/**
	 * The customers that stand in the way of storing these values.
	 * @param values values by field
	 * @param self the customer the values are for; null for a new one
	 */
	public List<Twin> of(Map<Field, @Nullable Object> values, @Nullable Long self, Reader reader) {
		return values.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() != null)
			.map((entry) -> find(entry.getKey(), String.valueOf(entry.getValue()), (self != null) ? self : -1, reader))
			.filter(Objects::nonNull)
			.toList();
	}

	private @Nullable Twin find(Field field, String value, long self, Reader reader) {
		return switch (field.key()) {
			case "number" -> find(field, """
					c.id in (select id from customer where number = :value
						union all select customer_id from customer_alias where number = :value)
					""", value, self, reader);
			case "creditCode" -> find(field, "c.id = (select id from corporate_customer where credit_code = :value)",
					value, self, reader);
			case "identityNumber" ->
				find(field, "c.id = (select id from individual_customer where identity_number_hash = :value)",
						this.identityNumbers.getObject().hash(value), self, reader);
			default -> null;
		};
	}

	private @Nullable Twin find(Field field, String condition, Object value, long self, Reader reader) {
		return this.jdbc.sql("select c.number, c.name, c.owner_id from customer c where c.id <> :self and " + condition)
			.param("self", self)
			.param("value", value)
			.query((row, at) -> reader.sees(row.getObject("owner_id", Long.class))
					? new Twin(field, row.getString("number"), row.getString("name")) : new Twin(field, null, null))
			.optional()
			.orElse(null);
	}

}
