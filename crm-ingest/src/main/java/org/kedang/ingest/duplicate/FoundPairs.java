package org.kedang.ingest.duplicate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.kedang.database.CopyText;
import org.kedang.shared.NamelessFile;

/**
 * The pairs a search has found, kept in a file until they go to the database: however
 * many they are, few are in memory, and they are found without a connection.
 */
final class FoundPairs implements AutoCloseable {

	private final FileChannel file;

	private final CopyText lines;

	/** None yet. */
	FoundPairs() {
		try {
			this.file = NamelessFile.open("kedang-pairs");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.lines = new CopyText(
				(bytes, from, length) -> NamelessFile.write(this.file, ByteBuffer.wrap(bytes, from, length)));
	}

	/** Adds some. */
	void add(List<FoundPair> some) {
		try {
			for (FoundPair pair : some) {
				this.lines.add(Math.min(pair.one(), pair.other()))
					.add(Math.max(pair.one(), pair.other()))
					.add(Double.toString(pair.evidence().probability()))
					.add(Double.toString(pair.evidence().bits()))
					.add(FoundPair.json(pair.evidence()))
					.add(FoundPair.veto(pair.evidence()))
					.end();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Copies all into a table of the older customer, the other one, probability, bits,
	 * evidence and veto.
	 * @return how many there are
	 */
	long copy(Connection connection, String table) throws SQLException {
		try {
			this.lines.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return CopyText.copy(connection, "copy " + table + " from stdin", this.file);
	}

	@Override
	public void close() {
		try {
			this.file.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
