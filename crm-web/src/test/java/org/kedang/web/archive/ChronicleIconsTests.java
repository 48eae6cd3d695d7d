package org.kedang.web.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.kedang.archive.EventKind;

import static org.assertj.core.api.Assertions.assertThat;

class ChronicleIconsTests {

	@Test
	void every_kind_of_event_has_an_icon_that_there_is() throws IOException {
		try (InputStream file = getClass().getResourceAsStream("/static/images/icons.svg")) {
			String icons = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
			for (EventKind kind : EventKind.values()) {
				assertThat(icons).as(kind.name())
					.contains("<symbol id=\"" + ChronicleController.ICONS.get(kind) + "\"");
			}
		}
	}

}
