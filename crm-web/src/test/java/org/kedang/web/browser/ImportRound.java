package org.kedang.web.browser;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file of three customers, one of whom cannot be stored: taken in, and taken back.
 */
final class ImportRound {

	private final DayTest test;

	private final Day day;

	/** Tells these customers from those of other rounds. */
	private final int round;

	ImportRound(DayTest test, Day day, int round) {
		this.test = test;
		this.day = day;
		this.round = round;
	}

	void upload() {
		this.day.menu("/imports");
		this.day.stop("imports");
		Download template = this.day.page()
			.waitForDownload(() -> this.day.find("a[href='/imports/templates/individuals.xlsx']").click());
		assertThat(template.failure()).as("the template came").isNull();
		this.day.page().setInputFiles("#file", new FilePayload("展会名单" + this.round + ".csv", "text/csv", workbook()));
		this.day.follow("form[data-upload] button");
		this.day.stop("columns-mapped");
	}

	/** Two of three rows can be stored; nothing is before that was seen. */
	void check() {
		this.day.find("form[data-mapping] .form-actions .btn-primary").click();
		assertThat(this.day.find("form[data-confirm] .btn-primary")).isVisible();
		assertThat(stored()).isEqualTo("0");
		this.day.stop("checked");
		this.day.find("form[data-confirm] .btn-primary").click();
		this.day.stop("asked-once-more");
		this.day.find("#confirm .btn-primary").click();
		assertThat(this.day.find("main .alert.good")).isVisible();
		assertThat(stored()).isEqualTo("2");
		this.day.stop("report");
	}

	void takeBack() {
		this.day.follow("#undo a.btn");
		this.day.stop("taking-back");
		this.day.find("form[data-confirm] .btn-danger").click();
		this.day.find("#confirm .btn-primary").click();
		assertThat(this.day.find("#undo .alert")).isVisible();
		assertThat(stored()).isEqualTo("0");
		this.day.stop("taken-back");
	}

	private String stored() {
		return this.test.ask("select count(*) from customer where number like ?", "ZH-" + this.round + "-%");
	}

	private byte[] workbook() {
		return """
				客户编号,姓名,手机号,出生日期,详细地址
				ZH-%1$d-1,沈从新,138 0013 80%1$d1,1988/3/7,江苏省南京市中山路1号
				ZH-%1$d-2,林若曦,139-0013-80%1$d2,1991-11-05,杭州市文三路20号
				ZH-%1$d-3,,12345,1985-02-30,
				""".formatted(this.round).getBytes(StandardCharsets.UTF_8);
	}

}
