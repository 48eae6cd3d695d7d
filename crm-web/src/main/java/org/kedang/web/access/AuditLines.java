package org.kedang.web.access;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.kedang.audit.AuditEntry;
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

	AuditLines(AuditWords words) {
		this.words = words;
	}

	AuditLine of(AuditEntry entry) {
		List<Detail> details = new ArrayList<>();
		JSON.readTree(entry.detail()).properties().forEach((property) -> {
			String key = property.getKey();
			JsonNode value = property.getValue();
			String name = this.words.name(entry, key);
			if (value.isObject() && value.has("after")) {
				details.add(new Detail(name, text(entry, key, value.path("before")),
						text(entry, key, value.path("after"))));
			}
			else {
				details.add(new Detail(name, null, text(entry, key, value)));
			}
		});
		return new AuditLine(entry, details);
	}

	private String text(AuditEntry entry, String key, JsonNode value) {
		if (value.isNull() || value.isMissingNode() || (value.isContainer() && value.isEmpty())) {
			return NOTHING;
		}
		if (value.isArray()) {
			return StreamSupport.stream(value.spliterator(), false)
				.map((each) -> text(entry, key, each))
				.collect(Collectors.joining("; "));
		}
		if (value.isObject()) {
			return value.properties()
				.stream()
				.map((each) -> this.words.name(entry, each.getKey()) + " "
						+ text(entry, each.getKey(), each.getValue()))
				.collect(Collectors.joining(", "));
		}
		String text = value.asString();
		return text.isEmpty() ? NOTHING : this.words.value(entry, key, text);
	}

}
