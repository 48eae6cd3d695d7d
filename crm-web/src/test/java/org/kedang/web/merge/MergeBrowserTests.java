package org.kedang.web.merge;

import java.util.HashMap;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kedang.access.Reader;
import org.kedang.access.Role;
import org.kedang.archive.ArchiveEditing;
import org.kedang.archive.ArchiveHeads;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.web.People;
import org.kedang.web.browser.BrowserTest;
import org.kedang.web.browser.Look;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The review queue as people see it, and by keyboard.
 */
class MergeBrowserTests extends BrowserTest {

	@Autowired
	ArchiveEditing editing;

	@Autowired
	ArchiveHeads heads;

	@Autowired
	Catalogue catalogue;

	@Autowired
	People users;

	@Autowired
	JdbcClient jdbc;

	private Reader manager;

	@Test
	void a_queue_is_worked_off_by_keyboard_and_a_merge_taken_back() {
		this.manager = this.users.reader(Role.MANAGER);
		// the queue of other tests would come first
		this.jdbc.sql("delete from duplicate_pair where state = 'OPEN'").update();
		String one = person(Map.of("name", "王建国", "mobile", "13812345678", "address", "中山东路18号2幢301室", "wechat",
				"wjg1980", "healthNotes", "高血压", "gender", "M", "sourceChannel", "EVENT"));
		String other = person(Map.of("name", "王建国", "mobile", "13812345679", "address", "中山东路18号", "healthNotes", "高血压",
				"gender", "M", "hobbies", "围棋、钓鱼"));
		String third = person(Map.of("name", "王健国", "mobile", "13812345678"));
		long pair = pair(one, other, 0.9731, 5.2);
		pair(one, third, 0.62, 0.7);
		for (Look look : Look.OPPOSITES) {
			Page page = window(look, Role.MANAGER);
			look(page, "/duplicates", "duplicates", look);
			look(page, "/duplicates/" + pair, "duplicate-pair", look);
			look(page, "/customers/" + one + "/merge", "merge-partner", look);
		}
		Page page = window(Look.WIDE, Role.MANAGER);
		page.navigate(url("/duplicates"));
		page.keyboard().press("j");
		page.keyboard().press("Enter");
		page.waitForURL("**/duplicates/" + pair);
		page.keyboard().press("?");
		assertThat(page.isVisible("#keys")).isTrue();
		page.keyboard().press("Escape");
		page.keyboard().press("ArrowDown");
		page.keyboard().press("ArrowRight");
		assertThat(page.locator("[data-line]").first().locator("input[value=LOSER]").isChecked()).isTrue();
		page.keyboard().press("j");
		page.waitForURL((address) -> !address.endsWith("/" + pair));
		page.keyboard().press("k");
		page.waitForURL("**/duplicates/" + pair);
		page.keyboard().press("m");
		page.waitForURL((address) -> !address.endsWith("/" + pair));
		page.keyboard().press("d");
		page.waitForURL("**/duplicates");
		assertThat(this.jdbc.sql("select count(*) from duplicate_pair where state = 'OPEN'").query(Long.class).single())
			.isZero();
		long merge = this.jdbc.sql("select max(id) from customer_merge").query(Long.class).single();
		for (Look look : Look.OPPOSITES) {
			Page after = window(look, Role.MANAGER);
			look(after, "/merges", "merges", look);
			look(after, "/merges/" + merge, "merge-reversal", look);
			look(after, "/customers/" + one, "archive-merged", look);
		}
		page.navigate(url("/merges/" + merge));
		page.click("main button.btn-primary");
		page.waitForURL((address) -> address.contains("/customers/"));
		assertThat(this.heads.find(other, this.manager)).map((head) -> head.number()).contains(other);
	}

	private long pair(String one, String other, double probability, double bits) {
		return this.jdbc
			.sql("""
					insert into duplicate_pair (a_id, b_id, probability, bits, evidence, source, model_version)
					select min(id), max(id), ?, ?, '[{"field": "name", "level": "exact", "bits": 9.4},
						{"field": "mobile", "level": "close", "bits": 3.1}, {"field": "address", "level": "close", "bits": 4.6},
						{"field": "birthDate", "level": "missing", "bits": 0}, {"field": "wechat", "level": "far", "bits": -2.3}]',
						'SCAN', 'v3' from customer where number in (?, ?) returning id
					""")
			.params(probability, bits, one, other)
			.query(Long.class)
			.single();
	}

	private String person(Map<String, Object> texts) {
		Map<Field, @Nullable Object> values = new HashMap<>();
		texts.forEach((key, value) -> values.put(this.catalogue.field(Subject.INDIVIDUAL, key), value));
		return this.editing.open(Subject.INDIVIDUAL, values, this.manager);
	}

}
