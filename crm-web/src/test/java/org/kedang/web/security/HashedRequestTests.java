package org.kedang.web.security;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockPart;

import static org.assertj.core.api.Assertions.assertThat;

class HashedRequestTests {

	@Test
	void the_same_text_has_the_same_hash_whether_anybody_read_it_or_not() throws Exception {
		HashedRequest half = text("谈了新机型");
		half.getInputStream().readNBytes(4);
		assertThat(half.getInputStream().read()).isPositive();
		String known = half.hash();
		assertThat(text("谈了新机型").hash()).isEqualTo(known);
		assertThat(text("谈了旧机型").hash()).as("of the same length").isNotEqualTo(known);
	}

	@Test
	void an_upload_is_its_parts_and_not_what_stands_between_them() throws Exception {
		HashedRequest seen = upload("one", "客户.csv", "姓名");
		seen.getParts();
		seen.getParts();
		String known = seen.hash();
		assertThat(upload("other", "客户.csv", "姓名").hash()).isEqualTo(known);
		assertThat(upload("one", "客户.csv", "名姓").hash()).isNotEqualTo(known);
		assertThat(upload("one", "客人.csv", "姓名").hash()).isNotEqualTo(known);
	}

	@Test
	void a_text_read_as_letters_has_its_hash_too() throws Exception {
		HashedRequest read = text("谈了新机型");
		read.getReader().readLine();
		assertThat(read.getReader().readLine()).isNull();
		assertThat(read.hash()).isEqualTo(text("谈了新机型").hash());
	}

	@Test
	void a_form_is_its_parameters_whether_anybody_asked_for_them_or_not() throws Exception {
		HashedRequest asked = form("text", "爱喝龙井", "pinned", "true");
		asked.getParameter("text");
		String known = asked.hash();
		assertThat(form("text", "爱喝龙井", "pinned", "true").hash()).isEqualTo(known);
		assertThat(form("pinned", "true", "text", "爱喝龙井").hash()).as("in another order").isEqualTo(known);
		assertThat(form("text", "爱喝毛峰", "pinned", "true").hash()).isNotEqualTo(known);
		assertThat(form("text", "爱喝龙井").hash()).isNotEqualTo(known);
	}

	/** As the server does it: whoever asks for a parameter reads what was sent. */
	private static HashedRequest form(String... parameters) {
		MockHttpServletRequest request = new MockHttpServletRequest() {

			@Override
			public String getParameter(String name) {
				setContent(new byte[0]);
				return super.getParameter(name);
			}

		};
		request.setContentType("application/x-www-form-urlencoded;charset=UTF-8");
		request.setContent(String.join("&", parameters).getBytes(StandardCharsets.UTF_8));
		for (int i = 0; i < parameters.length; i += 2) {
			request.addParameter(parameters[i], parameters[i + 1]);
		}
		return new HashedRequest(request);
	}

	private static HashedRequest text(String text) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setContentType(MediaType.APPLICATION_JSON_VALUE);
		request.setContent(text.getBytes(StandardCharsets.UTF_8));
		return new HashedRequest(request);
	}

	private static HashedRequest upload(String boundary, String name, String text) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setContentType("multipart/form-data; boundary=" + boundary);
		request.addPart(new MockPart("file", name, text.getBytes(StandardCharsets.UTF_8)));
		request.addPart(new MockPart("type", "individuals".getBytes(StandardCharsets.UTF_8)));
		return new HashedRequest(request);
	}

}
