package org.kedang.web.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;
import org.kedang.shared.Sha256;

import org.springframework.http.MediaType;

/**
 * A request that knows the hash of what was sent with it, taken while it is read, so that
 * nothing of it is kept. Of a form with files the parts are taken, one by one: what
 * stands between them is made up anew each time the same is sent. Of any other form the
 * parameters are taken, which whoever asks for them reads past this request.
 */
class HashedRequest extends HttpServletRequestWrapper {

	private final MessageDigest digest = Sha256.digest();

	private @Nullable ServletInputStream body;

	private @Nullable BufferedReader reader;

	private boolean isTaken;

	HashedRequest(HttpServletRequest request) {
		super(request);
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		if (this.body == null) {
			this.body = new HashedBody(super.getInputStream(), this.digest);
		}
		return this.body;
	}

	@Override
	public BufferedReader getReader() throws IOException {
		if (this.reader == null) {
			String encoding = Objects.requireNonNullElse(getCharacterEncoding(), StandardCharsets.ISO_8859_1.name());
			this.reader = new BufferedReader(new InputStreamReader(getInputStream(), encoding));
		}
		return this.reader;
	}

	@Override
	public Collection<Part> getParts() throws IOException, ServletException {
		Collection<Part> parts = super.getParts();
		if (!this.isTaken) {
			this.isTaken = true;
			for (Part part : parts) {
				take(part);
			}
		}
		return parts;
	}

	private void take(Part part) throws IOException {
		take(part.getName() + '\n' + part.getSubmittedFileName() + '\n' + part.getSize() + '\n');
		try (InputStream content = part.getInputStream()) {
			content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), this.digest));
		}
	}

	private void take(String text) {
		this.digest.update(text.getBytes(StandardCharsets.UTF_8));
	}

	private void takeParameters() {
		new TreeMap<>(getParameterMap()).forEach((name, values) -> {
			take(name.length() + " " + name + values.length + '\n');
			for (String value : values) {
				take(value.length() + " " + value);
			}
		});
	}

	/** The hash, for which what nobody has read yet is read; asked for once. */
	String hash() throws IOException, ServletException {
		String type = Objects.requireNonNullElse(getContentType(), "").toLowerCase(Locale.ROOT);
		if (type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
			getParts();
		}
		else if (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
			takeParameters();
		}
		else {
			getInputStream().transferTo(OutputStream.nullOutputStream());
		}
		return HexFormat.of().formatHex(this.digest.digest());
	}

}
