package org.kedang.web.support;

import java.io.IOException;
import java.sql.SQLException;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Gives errors of pages the status they deserve; {@link ErrorPages} then shows them.
 */
@ControllerAdvice(annotations = Controller.class)
class PageErrors {

	private static final String UNIQUE = "23505";

	@ExceptionHandler(OptimisticLockingFailureException.class)
	void conflict(HttpServletResponse response) throws IOException {
		response.sendError(HttpServletResponse.SC_CONFLICT);
	}

	/** Two people who give the same new name at once. */
	@ExceptionHandler(DataIntegrityViolationException.class)
	void doubled(DataIntegrityViolationException ex, HttpServletResponse response) throws IOException {
		if (!(ex.getMostSpecificCause() instanceof SQLException sql) || !UNIQUE.equals(sql.getSQLState())) {
			throw ex;
		}
		response.sendError(HttpServletResponse.SC_CONFLICT);
	}

	/** Letters that are none, zero characters, and uploads that are cut off. */
	@ExceptionHandler({ InvalidParameterException.class, InvalidFileNameException.class, RequestRejectedException.class,
			MultipartException.class })
	void illegible(HttpServletResponse response) throws IOException {
		response.sendError(HttpServletResponse.SC_BAD_REQUEST);
	}

	@ExceptionHandler(MaxUploadSizeExceededException.class)
	void tooLarge(HttpServletResponse response) throws IOException {
		response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
	}

}
