package org.kedang.care;

import java.util.List;

/**
 * What is due of one kind.
 *
 * @param more whether there is more than is listed
 * @param working whether what is due is still being looked for
 */
public record WorkList(WorkKind kind, List<WorkItem> items, boolean more, boolean working) {

	/** One that is still being looked for. */
	static WorkList coming(WorkKind kind) {
		return new WorkList(kind, List.of(), false, true);
	}

	static WorkList cut(WorkKind kind, List<WorkItem> found, int size) {
		return new WorkList(kind, List.copyOf(found.subList(0, Math.min(size, found.size()))), found.size() > size,
				false);
	}

}
