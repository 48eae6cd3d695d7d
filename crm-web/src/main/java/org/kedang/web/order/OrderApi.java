package org.kedang.web.order;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.Order;
import org.kedang.archive.OrderDraft;
import org.kedang.archive.OrderRecording;
import org.kedang.archive.Orders;
import org.kedang.archive.Slice;
import org.kedang.web.archive.ArchiveFrame;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The orders of a customer, for programs.
 */
@RestController
class OrderApi {

	private static final int SIZE = 50;

	private final ArchiveFrame frame;

	private final Orders orders;

	private final OrderReading reading;

	private final OrderRecording recording;

	OrderApi(ArchiveFrame frame, Orders orders, OrderReading reading, OrderRecording recording) {
		this.frame = frame;
		this.orders = orders;
		this.reading = reading;
		this.recording = recording;
	}

	@Operation(summary = "The orders of a customer, the latest first, 50 at a time",
			description = "recordedBy is the name of whoever recorded the order by hand; null for an imported one.")
	@GetMapping("/api/v1/customers/{number}/transactions")
	Transactions list(@PathVariable String number, @RequestParam(required = false) @Nullable String after,
			Reader reader) {
		Slice<Order> slice = this.orders.of(this.frame.head(number, reader).id(), after, SIZE);
		return new Transactions(slice.items(), slice.next());
	}

	@Operation(summary = "Records an order of a customer with its lines",
			description = "A return has negative quantities. An order without a number gets the next one of its day; a number that the customer has already is refused with 409.")
	@PostMapping("/api/v1/customers/{number}/transactions")
	@ResponseStatus(HttpStatus.CREATED)
	Created record(@PathVariable String number, @RequestBody OrderBody body, Reader reader) {
		ArchiveHead head = this.frame.editable(number, reader);
		List<?> lines = body.lines();
		if (lines == null || lines.isEmpty() || lines.size() > OrderReading.MOST_LINES) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "lines=1.." + OrderReading.MOST_LINES);
		}
		OrderForm form = this.reading.read(body.typed(), reader);
		OrderDraft draft = form.draft();
		if (draft == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
					form.wrong().isEmpty() ? "lines" : form.wrong().get(0));
		}
		return this.recording.record(head, draft, reader)
			.map(Created::new)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, "number"));
	}

	/**
	 * Some orders.
	 *
	 * @param next give it as {@code after} to get the next ones; null behind the last
	 */
	record Transactions(List<Order> items, @Nullable String next) {
	}

	/**
	 * What was recorded.
	 */
	record Created(long id) {
	}

}
