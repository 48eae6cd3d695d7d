package org.kedang.web.security;

import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class UploadLimitTests {

	private final UploadLimit limit = new UploadLimit(DataSize.ofBytes(10));

	@Test
	void an_upload_above_the_limit_is_too_large_and_not_an_outdated_form() throws Exception {
		assertThat(status(11)).isEqualTo(413);
		assertThat(status(10)).isEqualTo(200);
	}

	@Test
	void a_file_whose_name_holds_a_zero_character_is_refused() throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.limit.doFilter(new MockHttpServletRequest("POST", "/imports"), response, (request, answer) -> {
			throw new InvalidFileNameException("a\0.csv", "name");
		});
		assertThat(response.getStatus()).isEqualTo(400);
	}

	private int status(int length) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/imports");
		request.setContent(new byte[length]);
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.limit.doFilter(request, response, new MockFilterChain());
		return response.getStatus();
	}

}
