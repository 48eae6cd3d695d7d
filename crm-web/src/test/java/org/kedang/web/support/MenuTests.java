package org.kedang.web.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.kedang.access.Reader;
import org.kedang.access.Role;
import org.kedang.access.Scope;
import org.kedang.access.Theme;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class MenuTests {

	private static final List<Menu.Entry> ENTRIES = Menu
		.of(new Reader(1, "admin", "管理员", Role.ADMIN, null, Scope.ALL, true, false, null, Theme.AUTO, "", null))
		.stream()
		.flatMap((section) -> section.entries().stream())
		.toList();

	@Test
	void every_page_of_the_menu_has_a_picture_of_its_own() throws IOException {
		String icons = new ClassPathResource("static/images/icons.svg").getContentAsString(StandardCharsets.UTF_8);
		assertThat(ENTRIES).extracting(Menu.Entry::icon)
			.doesNotHaveDuplicates()
			.allSatisfy((icon) -> assertThat(icons).contains("id=\"" + icon + "\""));
		assertThat(icons.lines().map((line) -> line.replaceAll("id=\"[^\"]*\"", ""))).doesNotHaveDuplicates();
	}

}
