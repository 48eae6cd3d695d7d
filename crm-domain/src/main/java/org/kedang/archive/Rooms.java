package org.kedang.archive;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Masks;
import org.kedang.catalogue.Storage;
import org.kedang.customer.Customer;
import org.kedang.customer.Customers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The categories of an archive with what is known, masked as the reader may see it. Of
 * fields that are hidden from the reader there is nothing.
 */
@Component
public class Rooms {

	private final Customers customers;

	private final Catalogue catalogue;

	private final JdbcClient jdbc;

	Rooms(Customers customers, Catalogue catalogue, JdbcClient jdbc) {
		this.customers = customers;
		this.catalogue = catalogue;
		this.jdbc = jdbc;
	}

	/**
	 * All categories in the catalogue's order.
	 * @param head of an archive the reader sees
	 */
	@Transactional(readOnly = true)
	public List<Room> of(ArchiveHead head, Reader reader) {
		Customer customer = this.customers.findById(head.id()).orElseThrow();
		List<ArchiveValue> values = this.catalogue.fields(head.subject())
			.stream()
			.filter((field) -> field.storage() != Storage.IMPORT_ONLY && !reader.isHidden(field))
			.map((field) -> value(field, customer, head, reader))
			.toList();
		return this.catalogue.categories(head.subject())
			.stream()
			.map((category) -> Room.of(category,
					values.stream().filter((value) -> value.field().category().equals(category)).toList()))
			.toList();
	}

	private ArchiveValue value(Field field, Customer customer, ArchiveHead head, Reader reader) {
		Object value = (field.storage() == Storage.FIGURES) ? figure(field, head.figures()) : customer.value(field);
		if (value == null) {
			return new ArchiveValue(field, null, false, null);
		}
		if (field.type() == FieldType.USER || field.type() == FieldType.CUSTOMER) {
			return reader.seesPlain(field) ? reference(field, (Long) value, reader)
					: new ArchiveValue(field, Masks.NOTHING, true, null);
		}
		String text = Masks.shown(field, field.type().format(value), reader.sight(field));
		return new ArchiveValue(field, text, !reader.seesPlain(field), null);
	}

	private ArchiveValue reference(Field field, Long id, Reader reader) {
		boolean user = field.type() == FieldType.USER;
		String sql = user
				? "select username as code, display_name as name, null::bigint as owner_id from app_user where id = ?"
				: "select number as code, name, owner_id from customer where id = ?";
		Optional<ArchiveValue> value = this.jdbc.sql(sql).param(id).query((row, at) -> {
			boolean seen = user || reader.sees(row.getObject("owner_id", Long.class));
			return new ArchiveValue(field, row.getString("code"), false, seen ? row.getString("name") : null);
		}).optional();
		return value.orElseGet(() -> new ArchiveValue(field, null, false, null));
	}

	private static @Nullable Object figure(Field field, Figures figures) {
		return switch (field.key()) {
			case "netAmount" -> figures.netAmount();
			case "purchases" -> figures.purchases();
			case "firstPurchaseOn" -> figures.firstPurchaseOn();
			case "lastPurchaseOn" -> figures.lastPurchaseOn();
			case "lastContactOn" -> figures.lastContactOn();
			default -> throw new IllegalArgumentException("No figure " + field.key());
		};
	}

}
