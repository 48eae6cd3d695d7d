package org.kedang.web.access;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.audit.AuditEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry of the audit trail with its detail taken apart for the page.
 */
record AuditLine(AuditEntry entry, List<Detail> details) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	static AuditLine of(AuditEntry entry) {
		List<Detail> details = new ArrayList<>();
		JSON.readTree(entry.detail()).properties().forEach((property) -> {
			JsonNode value = property.getValue();
			if (value.isObject() && value.has("after")) {
				details.add(new Detail(property.getKey(), text(value.path("before")), text(value.path("after"))));
			}
			else {
				details.add(new Detail(property.getKey(), null, text(value)));
			}
		});
		return new AuditLine(entry, details);
	}

	private static String text(JsonNode value) {
		if (value.isNull() || value.isMissingNode()) {
			return "–";
		}
		String text = value.isString() ? value.asString() : value.toString();
		return text.isEmpty() ? "–" : text;
	}

	/**
	 * One part of the detail.
	 *
	 * @param before what it was before; null where it is no change
	 */
	record Detail(String name, @Nullable String before, String after) {
	}

}
