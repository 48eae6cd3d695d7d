package org.kedang.web.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;
import org.kedang.ingest.ImportBatch;
import org.kedang.ingest.ReturnWording;
import org.kedang.ingest.ReturnedWorkbooks;
import org.kedang.ingest.workbook.WorkbookRefused;
import org.kedang.shared.Problem;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Sends the uploaded workbook back with its notes, in the reader's language.
 */
@Component
class ReturnedFile {

	private final ReturnedWorkbooks workbooks;

	private final ImportTexts sentences;

	private final MessageSource texts;

	private final AuditTrail audit;

	ReturnedFile(ReturnedWorkbooks workbooks, ImportTexts sentences, MessageSource texts, AuditTrail audit) {
		this.workbooks = workbooks;
		this.sentences = sentences;
		this.texts = texts;
		this.audit = audit;
	}

	/**
	 * Sends it.
	 * @throws WorkbookRefused if it cannot be handed back; the response is as it was
	 */
	void send(ImportBatch batch, Reader reader, Locale locale, HttpServletResponse response)
			throws IOException, WorkbookRefused {
		if (!ImportPages.seesContents(reader, batch)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		Wording wording = new Wording(locale);
		String file = batch.fileName();
		int dot = (file.lastIndexOf('.') > 0) ? file.lastIndexOf('.') : file.length();
		String name = wording.text("return.file", file.substring(0, dot), file.substring(dot));
		response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
		try {
			this.workbooks.write(batch.id(), wording, response.getOutputStream());
			this.audit.record(reader.actor(), "import-workbook", "import", batch.id(), Map.of("file", file));
		}
		catch (WorkbookRefused | RuntimeException ex) {
			if (!response.isCommitted()) {
				response.reset();
			}
			throw ex;
		}
	}

	/** The words of a language. */
	private final class Wording implements ReturnWording {

		private final Locale locale;

		Wording(Locale locale) {
			this.locale = locale;
		}

		@Override
		public boolean english() {
			return !"zh".equals(this.locale.getLanguage());
		}

		@Override
		public String state(char state) {
			return (state == ' ') ? "" : text("return.state." + state);
		}

		@Override
		public String sentence(Problem problem) {
			return ReturnedFile.this.sentences.sentence(problem);
		}

		@Override
		public String about(String header, String sentence) {
			return text("return.about", header, sentence);
		}

		private String text(String code, Object... args) {
			String text = ReturnedFile.this.texts.getMessage(code, (args.length > 0) ? args : null, code, this.locale);
			return (text != null) ? text : code;
		}

	}

}
