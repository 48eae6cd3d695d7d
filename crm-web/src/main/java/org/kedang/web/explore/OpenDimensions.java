package org.kedang.web.explore;

import java.util.Map;
import java.util.stream.Stream;

import org.kedang.access.Reader;
import org.kedang.analytics.sales.Dimension;

/**
 * By what a reader may look at sales: not by a field that is hidden from their role.
 */
public final class OpenDimensions {

	private static final Map<Dimension, String> FIELDS = Map.of(Dimension.REGION, "region", Dimension.INDUSTRY,
			"industry", Dimension.SOURCE, "sourceChannel", Dimension.OWNER, "owner");

	private OpenDimensions() {
	}

	static Stream<Dimension> of(Reader reader) {
		return Stream.of(Dimension.values()).filter((dimension) -> isOpen(dimension, reader));
	}

	/** Whether the dimension tells of nothing that is hidden from the reader. */
	public static boolean isOpen(Dimension dimension, Reader reader) {
		String field = FIELDS.get(dimension);
		return field == null || reader.seesPlainOfAll(field);
	}

}
