package org.kedang.web.security;

import java.io.IOException;
import java.security.MessageDigest;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

/**
 * What is sent, hashed as it is read.
 */
class HashedBody extends ServletInputStream {

	private final ServletInputStream content;

	private final MessageDigest digest;

	HashedBody(ServletInputStream content, MessageDigest digest) {
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
