package org.kedang.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a second application away from a folder. The operating system lets go of it when
 * the process ends, however it ends.
 */
final class FolderLock implements AutoCloseable {

	// closing any channel of a file gives up the process's lock on it: within this
	// process the file must not even be opened twice
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	private final Path folder;

	private final FileChannel channel;

	private FolderLock(Path folder, FileChannel channel) {
		this.folder = folder;
		this.channel = channel;
	}

	static FolderLock take(Path folder) throws IOException {
		Path real = folder.toRealPath();
		if (!HELD.add(real)) {
			throw taken(real);
		}
		FileChannel channel = null;
		FileLock lock = null;
		try {
			channel = FileChannel.open(real.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			lock = channel.tryLock();
			if (lock == null) {
				throw taken(real);
			}
			return new FolderLock(real, channel);
		}
		finally {
			if (lock == null) {
				HELD.remove(real);
				if (channel != null) {
					channel.close();
				}
			}
		}
	}

	private static DatabaseRefusedException taken(Path folder) {
		return new DatabaseRefusedException("数据文件夹 " + folder + " 正被另一个客档程序使用。请先停止它，或用 KEDANG_DATA 另选文件夹。",
				"The data folder " + folder
						+ " is in use by another Kedang. Stop that one first, or choose another folder with KEDANG_DATA.");
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
		HELD.remove(this.folder);
	}

}
