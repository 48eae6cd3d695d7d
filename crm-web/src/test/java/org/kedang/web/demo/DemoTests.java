package org.kedang.web.demo;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.analytics.ScoringRuns;
import org.kedang.ingest.sample.SampleData;
import org.kedang.web.People;
import org.kedang.web.WebTest;
import org.kedang.web.support.Notice;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@WebTest
@TestPropertySource(properties = "kedang.demo=true")
class DemoTests {

	@Autowired
	private SampleData sample;

	@Autowired
	private ScoringRuns runs;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Test
	void a_start_with_the_sample_loads_it_once_and_has_it_scored() throws Exception {
		Instant end = Instant.now().plus(Duration.ofSeconds(120));
		while (this.runs.current().isEmpty()) {
			assertThat(Instant.now()).isBefore(end);
			Thread.sleep(200);
		}
		assertThat(this.sample.isWelcome()).isFalse();
		Notice notice = (Notice) this.mvc.perform(post("/demo").with(csrf()).with(this.people.as(Role.ADMIN)))
			.andReturn()
			.getFlashMap()
			.get(Notice.NAME);
		assertThat(notice.code()).isEqualTo("imports.demo.refused");
		assertThat(this.mvc.perform(get("/imports").with(this.people.as(Role.ADMIN)))
			.andReturn()
			.getResponse()
			.getContentAsString()).contains("示例-").doesNotContain("正在载入示例数据");
	}

}
