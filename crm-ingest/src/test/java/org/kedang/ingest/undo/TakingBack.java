package org.kedang.ingest.undo;

import org.kedang.audit.Actor;

import org.springframework.boot.test.context.TestComponent;

/**
 * Takes imports back in the test's own thread.
 */
@TestComponent
public class TakingBack {

	private final ImportUndos undos;

	private final UndoJob job;

	TakingBack(ImportUndos undos, UndoJob job) {
		this.undos = undos;
		this.job = job;
	}

	public ImportUndo takeBack(long importId, Actor actor) {
		this.undos.request(importId, actor);
		return run(importId);
	}

	/** Runs what was asked for, or was cut off. */
	public ImportUndo run(long importId) {
		this.job.run(importId);
		return this.undos.find(importId).orElseThrow();
	}

}
