package org.kedang.web;

import java.io.ByteArrayInputStream;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.kedang.access.AppUser;
import org.kedang.access.Role;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Opens pages, which are there and lack no text.
 */
@TestComponent
public class Pages {

	private final MockMvc mvc;

	private final People people;

	Pages(MockMvc mvc, People people) {
		this.mvc = mvc;
		this.people = people;
	}

	/** As a manager sees it. */
	public ResultActions open(String page) throws Exception {
		return open(Role.MANAGER, page);
	}

	public ResultActions open(Role role, String page) throws Exception {
		return open(this.people.the(role), page);
	}

	public ResultActions open(AppUser user, String page) throws Exception {
		return this.mvc.perform(get(page).with(this.people.as(user)))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString("??"))));
	}

	/** The workbook that a manager gets there. */
	public Workbook workbook(String address) throws Exception {
		byte[] bytes = this.mvc.perform(get(address).with(this.people.as(Role.MANAGER)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		return WorkbookFactory.create(new ByteArrayInputStream(bytes));
	}

}
