package org.kedang.web.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.kedang.access.Role;
import org.kedang.ingest.ImportState;
import org.kedang.ingest.Imports;
import org.kedang.web.People;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * An administrator at the pages of imports.
 */
abstract class ImportDesk {

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	Imports imports;

	long upload(String name, byte[] content) throws Exception {
		MockMultipartFile file = new MockMultipartFile("file", name, null, content);
		String location = this.mvc
			.perform(multipart("/imports").file(file).with(csrf()).with(this.people.as(Role.ADMIN)))
			.andExpect(status().is3xxRedirection())
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
	}

	String page(String path) throws Exception {
		return this.mvc.perform(get(path).with(this.people.as(Role.ADMIN)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	void send(String path, Map<String, String> parameters) throws Exception {
		MockHttpServletRequestBuilder request = post(path).with(csrf()).with(this.people.as(Role.ADMIN));
		parameters.forEach(request::param);
		this.mvc.perform(request).andExpect(status().is3xxRedirection());
	}

	void await(long id, ImportState state) throws InterruptedException {
		Instant end = Instant.now().plus(Duration.ofSeconds(60));
		while (this.imports.find(id).orElseThrow().state() != state) {
			assertThat(Instant.now()).as("import is %s", this.imports.find(id)).isBefore(end);
			Thread.sleep(100);
		}
	}

}
