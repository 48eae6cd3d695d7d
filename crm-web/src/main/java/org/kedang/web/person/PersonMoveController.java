package org.kedang.web.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.Joining;
import org.kedang.archive.People;
import org.kedang.archive.PeopleMoving;
import org.kedang.archive.Person;
import org.kedang.web.archive.ArchiveFrame;
import org.kedang.web.support.Notice;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 换了公司: a contact person leaves one firm and joins another; first the firm is picked,
 * then the days are told.
 */
@Controller
class PersonMoveController {

	private static final String PAGE = "customer/move";

	private final ArchiveFrame frame;

	private final People people;

	private final PeopleMoving moving;

	private final MoveTargets targets;

	private final Clock clock;

	PersonMoveController(ArchiveFrame frame, People people, PeopleMoving moving, MoveTargets targets, Clock clock) {
		this.frame = frame;
		this.people = people;
		this.moving = moving;
		this.targets = targets;
		this.clock = clock;
	}

	@GetMapping("/customers/{number}/people/{id}/move")
	String pick(@PathVariable String number, @PathVariable long id, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String newName, Reader reader,
			Model model) {
		ArchiveHead head = this.frame.editable(number, reader);
		Person person = person(head, id, reader);
		model.addAttribute("head", head);
		model.addAttribute("person", person);
		model.addAttribute("q", q.strip());
		model.addAttribute("hits", q.isBlank() ? List.of() : this.targets.find(q, head, reader));
		boolean picked = !to.isBlank() ? this.targets.stored(to.strip(), reader).isPresent()
				: !newName.isBlank() && this.targets.alike(newName, reader).isPresent();
		MoveForm form = MoveForm.blank(picked ? to.strip() : "", picked ? newName.strip() : "", person.version(),
				LocalDate.now(this.clock));
		model.addAttribute("form", form);
		model.addAttribute("refused", !picked && !(to + newName).isBlank());
		showTarget(form, reader, model);
		return PAGE;
	}

	@PostMapping("/customers/{number}/people/{id}/move")
	ModelAndView move(@PathVariable String number, @PathVariable long id, @ModelAttribute("form") MoveForm form,
			BindingResult errors, @RequestParam @Nullable String sure, Reader reader, Model model,
			RedirectAttributes flash) {
		ArchiveHead head = this.frame.editable(number, reader);
		Person person = person(head, id, reader);
		Joining joining = form.read(LocalDate.now(this.clock), errors);
		boolean doubtful = form.isNew() && sure == null
				&& this.targets.alike(form.name(), reader).filter((alike) -> !alike.isEmpty()).isPresent();
		if (joining != null && !doubtful) {
			try {
				ArchiveHead to = this.moving.move(head, id, form.seen(), () -> firm(form, reader), joining, reader);
				flash.addFlashAttribute(Notice.NAME, Notice.done("archive.move.done", person.name(), to.name()));
				return new ModelAndView("redirect:/customers/{number}/people", Map.of("number", to.number()));
			}
			catch (OptimisticLockingFailureException ex) {
				errors.reject("archive.move.error.changed");
			}
			catch (IllegalArgumentException ex) {
				errors.rejectValue("leftOn", "archive.move.error.day");
			}
		}
		model.addAttribute("head", head);
		model.addAttribute("person", person);
		showTarget(form, reader, model);
		return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/customers/{number}/people/{id}/return")
	String takeBack(@PathVariable String number, @PathVariable long id, Reader reader, RedirectAttributes flash) {
		ArchiveHead head = this.frame.head(number, reader);
		try {
			flash.addFlashAttribute(Notice.NAME, this.moving.takeBack(head, id, reader)
					? Notice.done("archive.move.undone") : Notice.refused("archive.move.bound"));
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		catch (IllegalStateException ex) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		flash.addAttribute("number", number);
		return "redirect:/customers/{number}/people";
	}

	private ArchiveHead firm(MoveForm form, Reader reader) {
		return (form.isNew() ? this.targets.open(form.name(), reader) : this.targets.stored(form.number(), reader))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "to"));
	}

	private void showTarget(MoveForm form, Reader reader, Model model) {
		if (!form.isNew()) {
			this.targets.stored(form.number(), reader).ifPresent((to) -> model.addAttribute("to", to));
		}
		else if (!form.name().isEmpty()) {
			this.targets.alike(form.name(), reader).ifPresent((alike) -> model.addAttribute("alike", alike));
		}
	}

	private Person person(ArchiveHead head, long id, Reader reader) {
		return this.people.find(head.id(), id, reader)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
