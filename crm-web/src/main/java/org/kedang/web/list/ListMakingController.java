package org.kedang.web.list;

import java.util.Optional;

import org.kedang.access.Reader;
import org.kedang.access.Sharing;
import org.kedang.customer.Rosters;
import org.kedang.list.CustomerList;
import org.kedang.list.ListMaking;
import org.kedang.web.roster.RosterParameters;
import org.kedang.web.support.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Makes lists of rosters.
 */
@Controller
class ListMakingController {

	private final ListMaking making;

	private final ListMembers members;

	private final Rosters rosters;

	ListMakingController(ListMaking making, ListMembers members, Rosters rosters) {
		this.making = making;
		this.members = members;
		this.rosters = rosters;
	}

	/** What is still to be chosen: the name, whether it is live, who finds it. */
	@GetMapping("/lists/new")
	String choose(@RequestParam(defaultValue = "/customers") String of, @RequestParam(defaultValue = "") String name,
			Reader reader, Model model) {
		RosterParameters roster = ListMembers.asked(of);
		model.addAttribute("of", roster.address("/customers"));
		model.addAttribute("name", name);
		model.addAttribute("chips", this.members.words(roster, reader));
		model.addAttribute("count", this.rosters.count(this.members.query(roster, reader), reader));
		return "list/new";
	}

	@PostMapping("/lists")
	String make(@RequestParam(defaultValue = "/customers") String of, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "false") boolean live, @RequestParam(defaultValue = "PRIVATE") Sharing sharing,
			Reader reader, RedirectAttributes flash) {
		RosterParameters roster = ListMembers.asked(of);
		String address = roster.address("/customers");
		if (name.isBlank() || name.strip().length() > CustomerList.LONGEST_NAME
				|| address.length() > CustomerList.LONGEST_ROSTER
				|| (sharing == Sharing.TEAM && reader.teamId() == null)) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("list.wrong", CustomerList.LONGEST_NAME));
			return again(address, flash);
		}
		Optional<Long> id = live ? Optional.of(this.making.live(name, sharing, address, reader))
				: this.making.frozen(name, sharing, address, this.members.selected(roster, reader), reader);
		if (id.isEmpty()) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("list.size", CustomerList.MOST));
			return again(address, flash);
		}
		flash.addFlashAttribute(Notice.NAME, Notice.done("list.made", name.strip()));
		return "redirect:/lists/" + id.get();
	}

	private static String again(String roster, RedirectAttributes attributes) {
		attributes.addAttribute("of", roster);
		return "redirect:/lists/new";
	}

}
