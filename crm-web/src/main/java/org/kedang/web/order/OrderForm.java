package org.kedang.web.order;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.archive.OrderDraft;
import org.kedang.web.field.FieldInput;

/**
 * The form of an order, with what was typed into it.
 *
 * @param head what is said of the whole order
 * @param lines the rows in which its lines are typed
 * @param error what is wrong with the whole of it; null for nothing
 * @param draft the order; null where something is wrong
 * @param changes what standardising did, in words
 */
public record OrderForm(List<FieldInput> head, List<List<FieldInput>> lines, @Nullable String error,
		@Nullable OrderDraft draft, List<String> changes) {

	OrderForm refused(String why) {
		return new OrderForm(this.head, this.lines, why, null, this.changes);
	}

	/**
	 * Keys of the fields that cannot be what was typed, a line's with its place from 0.
	 */
	List<String> wrong() {
		List<String> wrong = new ArrayList<>();
		this.head.stream().filter((each) -> each.error() != null).forEach((each) -> wrong.add(each.field().key()));
		for (int row = 0; row < this.lines.size(); row++) {
			String line = "lines[" + row + "].";
			this.lines.get(row)
				.stream()
				.filter((each) -> each.error() != null)
				.forEach((each) -> wrong.add(line + each.field().key()));
		}
		return wrong;
	}

}
