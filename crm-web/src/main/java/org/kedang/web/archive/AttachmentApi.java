package org.kedang.web.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.attachment.Attachment;
import org.kedang.attachment.AttachmentLimits;
import org.kedang.attachment.AttachmentRefused;
import org.kedang.attachment.Attachments;
import org.kedang.web.support.Texts;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * A customer's files for programs, within the limits that pages have.
 */
@RestController
class AttachmentApi {

	private final ArchiveFrame frame;

	private final Attachments attachments;

	private final AttachmentController pages;

	private final AttachmentLimits limits;

	private final Texts texts;

	AttachmentApi(ArchiveFrame frame, Attachments attachments, AttachmentController pages, AttachmentLimits limits,
			Texts texts) {
		this.frame = frame;
		this.attachments = attachments;
		this.pages = pages;
		this.limits = limits;
		this.texts = texts;
	}

	@Operation(summary = "A customer's files, the latest first")
	@GetMapping("/api/v1/customers/{number}/attachments")
	List<Attachment> list(@PathVariable String number, Reader reader) {
		return this.attachments.of(this.frame.head(number, reader).id());
	}

	@Operation(summary = "Adds a file to a customer; answers with all of them")
	@PostMapping(path = "/api/v1/customers/{number}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	List<Attachment> add(@PathVariable String number, @RequestPart("file") MultipartFile file, Reader reader)
			throws IOException {
		ArchiveHead head = this.frame.editable(number, reader);
		try (InputStream bytes = file.getInputStream()) {
			AttachmentRefused refused = this.attachments.add(head,
					Objects.requireNonNullElse(file.getOriginalFilename(), ""), bytes, reader);
			if (refused != null) {
				throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT,
						this.texts.text("attachment.refused." + refused, this.limits.file().toMegabytes(),
								this.limits.files(), this.limits.customer().toMegabytes()));
			}
		}
		return this.attachments.of(head.id());
	}

	@Operation(summary = "The bytes of one of a customer's files")
	@GetMapping("/api/v1/customers/{number}/attachments/{id}")
	ResponseEntity<Resource> read(@PathVariable String number, @PathVariable long id, Reader reader) {
		return this.pages.read(number, id, reader);
	}

}
