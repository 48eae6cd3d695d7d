package org.kedang.web.imports;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;
import org.kedang.ingest.ImportBatch;
import org.kedang.ingest.ReturnedWorkbooks;
import org.kedang.ingest.workbook.WorkbookRefused;
import org.kedang.web.support.Attachments;
import org.kedang.web.support.Texts;

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

	private final ReturnWords words;

	private final Texts texts;

	private final AuditTrail audit;

	ReturnedFile(ReturnedWorkbooks workbooks, ReturnWords words, Texts texts, AuditTrail audit) {
		this.workbooks = workbooks;
		this.words = words;
		this.texts = texts;
		this.audit = audit;
	}

	/**
	 * Sends it.
	 * @throws WorkbookRefused if it cannot be handed back; the response is as it was
	 */
	void send(ImportBatch batch, Reader reader, HttpServletResponse response) throws IOException, WorkbookRefused {
		if (!ImportPages.seesContents(reader, batch)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachments.named(name(batch.fileName())));
		try {
			this.workbooks.write(batch.id(), this.words, response.getOutputStream());
		}
		catch (IOException | WorkbookRefused | RuntimeException ex) {
			if (response.isCommitted()) {
				// a part of it has left, though the reader broke it off
				record(batch, reader);
			}
			else {
				response.reset();
			}
			throw ex;
		}
		record(batch, reader);
	}

	private String name(String file) {
		int dot = (file.lastIndexOf('.') > 0) ? file.lastIndexOf('.') : file.length();
		return this.texts.text("return.file", file.substring(0, dot), file.substring(dot));
	}

	private void record(ImportBatch batch, Reader reader) {
		this.audit.record(reader.actor(), "import-workbook", "import", batch.id(), Map.of("file", batch.fileName()));
	}

}
