package org.kedang.web.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.kedang.access.Reader;
import org.kedang.archive.NamedCustomers;
import org.kedang.audit.AuditEntry;
import org.kedang.catalogue.Masks;
import org.kedang.catalogue.Sight;
import org.kedang.web.access.AuditLine.Detail;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Takes the details of the audit trail's entries apart, in the reader's language.
 */
@Component
class AuditLines {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String NOTHING = "–";

	private final AuditWords words;

	private final NamedCustomers customers;

	AuditLines(AuditWords words, NamedCustomers customers) {
		this.words = words;
		this.customers = customers;
	}

	/** The lines of a page; the customers that they name are asked for together. */
	List<AuditLine> of(List<AuditEntry> entries, Reader reader) {
		Set<Long> ids = new HashSet<>();
		entries.forEach((entry) -> JSON.readTree(entry.detail())
			.properties()
			.stream()
			.filter((property) -> this.words.isCustomer(entry, property.getKey()))
			.flatMap((property) -> Stream.of(property.getValue(), property.getValue().path("before"),
					property.getValue().path("after")))
			.map((value) -> value.asString(""))
			.filter(AuditLines::isId)
			.forEach((id) -> ids.add(Long.valueOf(id))));
		Map<Long, String> names = this.customers.of(ids, reader);
		return entries.stream().map((entry) -> line(entry, names, reader)).toList();
	}

	private AuditLine line(AuditEntry entry, Map<Long, String> names, Reader reader) {
		List<Detail> details = new ArrayList<>();
		JsonNode detail = JSON.readTree(entry.detail());
		detail.properties().forEach((property) -> {
			String key = property.getKey();
			JsonNode value = property.getValue();
			String name = this.words.name(entry, key);
			Sight sight = this.words.sight(entry, key, reader);
			if (sight == Sight.HIDDEN) {
				return;
			}
			if (sight == Sight.MASKED) {
				details.add(new Detail(name, null, Masks.NOTHING));
			}
			else if (value.isObject() && value.has("after")) {
				details.add(new Detail(name, text(entry, key, value.path("before"), names),
						text(entry, key, value.path("after"), names)));
			}
			else {
				details.add(new Detail(name, null, part(entry, key, value, detail, names)));
			}
		});
		return new AuditLine(entry, details);
	}

	private String text(AuditEntry entry, String key, JsonNode value, Map<Long, String> names) {
		if (value.isNull() || value.isMissingNode() || (value.isContainer() && value.isEmpty())) {
			return NOTHING;
		}
		if (value.isArray()) {
			return this.words
				.series(StreamSupport.stream(value.spliterator(), false).map((each) -> text(entry, key, each, names)));
		}
		if (value.isObject()) {
			return this.words.list(value.properties()
				.stream()
				.map((each) -> this.words.name(entry, each.getKey()) + " "
						+ part(entry, each.getKey(), each.getValue(), value, names)));
		}
		String text = value.asString();
		if (isId(text) && this.words.isCustomer(entry, key)) {
			return names.getOrDefault(Long.valueOf(text), text);
		}
		return text.isEmpty() ? NOTHING : this.words.value(entry, key, text);
	}

	/** Columns are named by the fields of what is imported, which stands beside them. */
	private String part(AuditEntry entry, String key, JsonNode value, JsonNode whole, Map<Long, String> names) {
		if (!key.equals("mapping") || !value.isObject() || value.isEmpty()) {
			return text(entry, key, value, names);
		}
		String type = whole.path("type").asString("");
		return this.words.list(value.properties()
			.stream()
			.map((each) -> this.words.column(each.getKey(), type) + " ← " + each.getValue().asString(NOTHING)));
	}

	private static boolean isId(String text) {
		return text.matches("\\d{1,18}");
	}

}
