package org.kedang.web.order;

import java.util.Map;
import java.util.Optional;

import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.OrderDraft;
import org.kedang.archive.OrderRecording;
import org.kedang.archive.Orders;
import org.kedang.web.archive.ArchiveFrame;
import org.kedang.web.support.Notice;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form in which an order is recorded, and its withdrawal.
 */
@Controller
class OrderFormController {

	private static final String PAGE = "customer/order";

	private final ArchiveFrame frame;

	private final OrderReading reading;

	private final OrderRecording recording;

	private final Orders orders;

	private final Texts texts;

	OrderFormController(ArchiveFrame frame, OrderReading reading, OrderRecording recording, Orders orders,
			Texts texts) {
		this.frame = frame;
		this.reading = reading;
		this.recording = recording;
		this.orders = orders;
		this.texts = texts;
	}

	@GetMapping("/customers/{number}/transactions/new")
	String blank(@PathVariable String number, Reader reader, Model model) {
		fill(this.frame.editable(number, reader), this.reading.blank(reader), model);
		return PAGE;
	}

	@PostMapping("/customers/{number}/transactions")
	ModelAndView record(@PathVariable String number, @RequestParam Map<String, String> typed, Reader reader,
			Model model, RedirectAttributes flash) {
		ArchiveHead head = this.frame.editable(number, reader);
		OrderForm form = this.reading.read(typed, reader);
		OrderDraft draft = form.draft();
		if (draft == null) {
			fill(head, form, model);
			return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		Optional<Long> order = this.recording.record(head, draft, reader);
		if (order.isEmpty()) {
			fill(head, form.refused(this.texts.text("archive.order.taken", String.valueOf(draft.number()))), model);
			return new ModelAndView(PAGE, HttpStatus.CONFLICT);
		}
		flash.addFlashAttribute(Notice.NAME, Notice.done("archive.order.recorded"));
		flash.addFlashAttribute("standardised", form.changes());
		return new ModelAndView("redirect:/customers/{number}/transactions",
				Map.of("number", number, "order", order.get()));
	}

	@PostMapping("/customers/{number}/transactions/{id}/withdrawal")
	ModelAndView withdraw(@PathVariable String number, @PathVariable long id, Reader reader, RedirectAttributes flash) {
		boolean gone = this.recording.withdraw(this.frame.editable(number, reader), id, reader);
		flash.addFlashAttribute(Notice.NAME,
				gone ? Notice.done("archive.order.withdrawn") : Notice.refused("archive.order.kept"));
		return new ModelAndView("redirect:/customers/{number}/transactions", Map.of("number", number));
	}

	private void fill(ArchiveHead head, OrderForm form, Model model) {
		model.addAttribute("head", head);
		model.addAttribute("form", form);
		model.addAttribute("products", this.orders.products(head.id()));
	}

}
