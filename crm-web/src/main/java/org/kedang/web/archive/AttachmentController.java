package org.kedang.web.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.attachment.Attachment;
import org.kedang.attachment.AttachmentLimits;
import org.kedang.attachment.AttachmentRefused;
import org.kedang.attachment.Attachments;
import org.kedang.web.support.Notice;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A customer's files.
 */
@Controller
class AttachmentController {

	private final ArchiveFrame frame;

	private final Attachments attachments;

	private final AttachmentLimits limits;

	AttachmentController(ArchiveFrame frame, Attachments attachments, AttachmentLimits limits) {
		this.frame = frame;
		this.attachments = attachments;
		this.limits = limits;
	}

	@GetMapping("/customers/{number}/attachments")
	String list(@PathVariable String number, Reader reader, Model model) {
		ArchiveHead head = this.frame.open(number, reader, "attachments", model).head();
		model.addAttribute("attachments", this.attachments.of(head.id()));
		model.addAttribute("limits", this.limits);
		return ArchiveFrame.PAGE;
	}

	@PostMapping("/customers/{number}/attachments")
	ModelAndView add(@PathVariable String number, @RequestParam(required = false) @Nullable MultipartFile file,
			Reader reader, RedirectAttributes flash) throws IOException {
		ArchiveHead head = this.frame.head(number, reader);
		AttachmentRefused refused = AttachmentRefused.EMPTY;
		String name = "";
		if (file != null && !file.isEmpty()) {
			name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
			try (InputStream bytes = file.getInputStream()) {
				refused = this.attachments.add(head, name, bytes, reader);
			}
		}
		flash.addFlashAttribute(Notice.NAME,
				(refused == null) ? Notice.done("attachment.added", name)
						: Notice.refused("attachment.refused." + refused, this.limits.file().toMegabytes(),
								this.limits.files(), this.limits.customer().toMegabytes()));
		return back(head);
	}

	/** Never shown by the browser itself: what it is was told by its content, once. */
	@GetMapping("/customers/{number}/attachments/{id}")
	ResponseEntity<Resource> read(@PathVariable String number, @PathVariable long id, Reader reader) {
		ArchiveHead head = this.frame.head(number, reader);
		Attachment attachment = this.attachments.find(head.id(), id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Resource bytes = new FileSystemResource(this.attachments.read(head, attachment, reader));
		if (!bytes.exists()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(attachment.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION, org.kedang.web.support.Attachments.named(attachment.name()))
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", "default-src 'none'; sandbox")
			.cacheControl(CacheControl.noStore())
			.body(bytes);
	}

	@PostMapping("/customers/{number}/attachments/{id}/removal")
	ModelAndView remove(@PathVariable String number, @PathVariable long id, Reader reader, RedirectAttributes flash) {
		ArchiveHead head = this.frame.head(number, reader);
		if (this.attachments.remove(head, id, reader)) {
			flash.addFlashAttribute(Notice.NAME, Notice.done("attachment.removed"));
		}
		return back(head);
	}

	private static ModelAndView back(ArchiveHead head) {
		return new ModelAndView("redirect:/customers/{number}/attachments", "number", head.number());
	}

}
