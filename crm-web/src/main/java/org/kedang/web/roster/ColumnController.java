package org.kedang.web.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.customer.RosterColumn;
import org.kedang.customer.RosterColumns;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the columns of a roster are chosen and put in order. What is chosen so far stands
 * in the address, so that no step is lost and each can be gone back.
 */
@Controller
class ColumnController {

	private final ColumnChoice choice;

	private final RosterColumns columns;

	private final RosterTexts texts;

	ColumnController(ColumnChoice choice, RosterColumns columns, RosterTexts texts) {
		this.choice = choice;
		this.columns = columns;
		this.texts = texts;
	}

	@GetMapping("/customers/columns")
	String choose(@RequestParam(defaultValue = "") String of, @RequestParam(required = false) @Nullable String cols,
			Reader reader, Model model) {
		RosterParameters asked = RosterParameters.ofAddress(of);
		List<ShownColumn> chosen = this.choice.named(cols, reader);
		if (chosen.isEmpty()) {
			chosen = this.choice.shown(asked, reader);
		}
		List<String> keys = chosen.stream().map(ShownColumn::key).toList();
		String address = asked.address("/customers");
		List<Step> steps = new ArrayList<>();
		for (int i = 0; i < keys.size(); i++) {
			steps.add(new Step(chosen.get(i).label(), (i > 0) ? here(address, swapped(keys, i - 1)) : null,
					(i < keys.size() - 1) ? here(address, swapped(keys, i)) : null,
					(keys.size() > 1) ? here(address, without(keys, i)) : null));
		}
		model.addAttribute("steps", steps);
		model.addAttribute("groups", groups(address, keys, reader));
		model.addAttribute("full", keys.size() >= RosterColumns.MOST);
		model.addAttribute("most", RosterColumns.MOST);
		model.addAttribute("address", address);
		model.addAttribute("cols", String.join(",", keys));
		return "customer/columns";
	}

	/** Shows the columns on the roster at hand, or on all that do not name theirs. */
	@PostMapping("/customers/columns")
	String want(@RequestParam(defaultValue = "") String of, @RequestParam(defaultValue = "") String cols,
			@RequestParam(defaultValue = "all") String where, Reader reader) {
		RosterParameters asked = RosterParameters.ofAddress(of);
		List<String> keys = this.choice.named(cols, reader).stream().map(ShownColumn::key).toList();
		if (where.equals("here") && !keys.isEmpty()) {
			return "redirect:" + asked.with(ColumnChoice.COLS, String.join(",", keys)).address("/customers");
		}
		this.columns.want(where.equals("reset") ? null : keys, reader);
		RosterParameters rest = asked.without(ColumnChoice.COLS);
		return "redirect:" + (rest.isEmpty() ? rest.with("sort", "acquired") : rest).address("/customers");
	}

	private Map<String, List<Step>> groups(String address, List<String> keys, Reader reader) {
		return this.choice.all(reader)
			.stream()
			.filter((each) -> !keys.contains(each.key()))
			.collect(Collectors.groupingBy(this::group, LinkedHashMap::new,
					Collectors.mapping(
							(each) -> new Step(each.label(), here(address, with(keys, each.key())), null, null),
							Collectors.toList())));
	}

	private String group(ShownColumn shown) {
		RosterColumn column = shown.column();
		return (column == null) ? this.texts.text("columns.standard") : this.texts.category(column.field());
	}

	private static List<String> swapped(List<String> keys, int first) {
		List<String> changed = new ArrayList<>(keys);
		changed.set(first, keys.get(first + 1));
		changed.set(first + 1, keys.get(first));
		return changed;
	}

	private static List<String> without(List<String> keys, int place) {
		List<String> changed = new ArrayList<>(keys);
		changed.remove(place);
		return changed;
	}

	private static List<String> with(List<String> keys, String key) {
		List<String> changed = new ArrayList<>(keys);
		changed.add(key);
		return changed;
	}

	private static String here(String address, List<String> keys) {
		return UriComponentsBuilder.fromPath("/customers/columns")
			.queryParam("of", "{of}")
			.queryParam("cols", "{cols}")
			.encode()
			.buildAndExpand(address, String.join(",", keys))
			.toUriString();
	}

	/**
	 * One column, chosen or not.
	 *
	 * @param up the address with it further to the front, or chosen at all; null where it
	 * is the first
	 * @param down the address with it further back; null where it is the last
	 * @param off the address without it; null where it is the only one
	 */
	record Step(String label, @Nullable String up, @Nullable String down, @Nullable String off) {
	}

}
