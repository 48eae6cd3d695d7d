package org.kedang.web.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;

import jakarta.servlet.ReadListener;
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
 * stands between them is made up anew each time the same is sent.
 */
class HashedRequest extends HttpServletRequestWrapper {

	private final MessageDigest digest = Sha256.digest();

	private @Nullable ServletInputStream body;

	private boolean isTaken;

	HashedRequest(HttpServletRequest request) {
		super(request);
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		if (this.body == null) {
			this.body = new Body(super.getInputStream(), this.digest);
		}
		return this.body;
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
		String name = part.getName() + '\n' + part.getSubmittedFileName() + '\n' + part.getSize() + '\n';
		this.digest.update(name.getBytes(StandardCharsets.UTF_8));
		try (InputStream content = part.getInputStream()) {
			content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), this.digest));
		}
	}

	/** The hash, for which what nobody has read yet is read; asked for once. */
	String hash() throws IOException, ServletException {
		String type = getContentType();
		if (type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
			getParts();
		}
		else {
			getInputStream().transferTo(OutputStream.nullOutputStream());
		}
		return HexFormat.of().formatHex(this.digest.digest());
	}

	/** What is sent, hashed as it is read. */
	private static final class Body extends ServletInputStream {

		private final ServletInputStream content;

		private final MessageDigest digest;

		Body(ServletInputStream content, MessageDigest digest) {
			this.content = content;
			this.digest = digest;
		}

		@Override
		public int read() throws IOException {
			int read = this.content.read();
			if (read >= 0) {
				this.digest.update((byte) read);
			}
			return read;
		}

		@Override
		public int read(byte[] buffer, int from, int length) throws IOException {
			int read = this.content.read(buffer, from, length);
			if (read > 0) {
				this.digest.update(buffer, from, read);
			}
			return read;
		}

		@Override
		public boolean isFinished() {
			return this.content.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.content.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.content.setReadListener(listener);
		}

	}

}
