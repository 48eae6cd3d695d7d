package org.kedang.care;

import java.util.List;

/**
 * What is due of one kind.
 *
 * @param more whether there is more than is listed
 */
public record WorkList(WorkKind kind, List<WorkItem> items, boolean more) {

	static WorkList cut(WorkKind kind, List<WorkItem> found, int size) {
		return new WorkList(kind, List.copyOf(found.subList(0, Math.min(size, found.size()))), found.size() > size);
	}

}
