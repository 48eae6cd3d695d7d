package org.kedang.web.access;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

/** Wherever an owner is picked. */
@WebTest
@Transactional
class OfferedOwnersTests {

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@ParameterizedTest
	@ValueSource(strings = { "/duplicates", "/customers/filters", "/verifications", "/customers/new" })
	void sellers_are_offered_as_owners_and_auditors_who_own_nobody_are_not(String page) throws Exception {
		AppUser seller = this.people.somebody(Role.SALES, null);
		AppUser auditor = this.people.somebody(Role.AUDITOR, null);
		this.mvc.perform(get(page).with(this.people.as(Role.ADMIN)))
			.andExpect(content()
				.string(allOf(containsString(seller.displayName()), not(containsString(auditor.displayName())))));
	}

}
