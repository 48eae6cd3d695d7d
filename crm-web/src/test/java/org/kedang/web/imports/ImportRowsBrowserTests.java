package org.kedang.web.imports;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kedang.access.Role;
import org.kedang.web.browser.BrowserTest;
import org.kedang.web.browser.Look;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class ImportRowsBrowserTests extends BrowserTest {

	/** An import is checked in the background, at the pace of the machine. */
	private static final LocatorAssertions.IsVisibleOptions PATIENT = new LocatorAssertions.IsVisibleOptions()
		.setTimeout(60_000);

	private static final String HEADERS = "客户编号,姓名,手机,身份证号,爱好,客户状态,年收入\n";

	@ParameterizedTest
	@FieldSource("org.kedang.web.browser.Look#OPPOSITES")
	void thousands_of_failed_rows_are_looked_at_and_mended_in_the_page(Look look) {
		String key = UUID.randomUUID().toString().substring(0, 6);
		Page page = window(look, Role.ADMIN);
		check(page, HEADERS + key + "-1,王小明,13812345678,,围棋,潜在,120000\n");
		page.click("form[data-confirm] .btn-primary");
		page.click("dialog[open] .btn-primary");
		assertThat(page.locator(".alert.good")).isVisible();

		StringBuilder file = new StringBuilder(HEADERS);
		file.append(key).append("-1,王小明,１３９ 1234 5678,110105199003078879,钓鱼、品茶,,#清空\n");
		file.append(key).append("-2,李敏,13712345678,,,老客户").append(key).append(",12万\n");
		for (int i = 0; i < 3000; i++) {
			file.append(",张三,").append(i).append(",,,,\n");
		}
		check(page, file.toString());
		assertThat(page.locator("#rows tbody tr")).hasCount(50);
		picture(page, "import-rows-failed", look);
		page.click("#rows .tabs a[href*='list=updated']");
		assertThat(page.locator("#rows li.changed").first()).isVisible();
		picture(page, "import-rows-updated", look);
		page.click("#rows .tabs a[href*='list=skipped']");
		assertThat(page.locator("#rows .empty")).isVisible();
		picture(page, "import-rows-none", look);
		page.click("#rows .tabs a[href*='list=failed']");
		page.locator("#rows a[href*='/rows/4']").first().click();
		assertThat(page.locator("#mend #row-form")).isVisible();
		picture(page, "import-row-form", look);
		page.fill("[name='cell.mobile']", "13612345678");
		page.click("#row-form .btn-primary");
		assertThat(page.locator("#values")).isVisible(PATIENT);
		page.locator("#values select").first().selectOption("ACTIVE");
		page.click("#values .btn-primary");
		assertThat(page.locator("details h2").first()).isVisible(PATIENT);
		assertThat(page.locator("#values")).hasCount(0);
		page.click("#rows .tabs a[href*='list=created']");
		assertThat(page.locator("#rows tbody tr")).hasCount(2);
		picture(page, "import-rows-mended", look);
		look(page, "/imports/profiles", "import-profiles", look);
		check(page, """
				姓名,手机,邮箱,生日
				尉迟静姝,13700000009,%1$s@example.cn,1991-02-03
				尉迟静姝,13700000018,%1$s@example.cn,1991-02-03
				""".formatted(key));
		assertThat(page.locator("#rows .alike-list li")).hasCount(1);
		picture(page, "import-rows-duplicate", look);
	}

	private void check(Page page, String csv) {
		page.navigate(url("/imports"));
		page.setInputFiles("#file", new FilePayload("行.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
		page.click("form[data-upload] button");
		page.waitForURL("**/imports/*");
		page.click("form[data-mapping] button.btn-primary");
		assertThat(page.locator("#rows")).isVisible(PATIENT);
	}

}
