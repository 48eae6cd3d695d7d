package org.kedang.web.imports;

import java.util.List;

import org.kedang.access.Reader;
import org.kedang.catalogue.Field;
import org.kedang.ingest.mapping.Mapping;
import org.kedang.ingest.mapping.MappingException;

/**
 * Keeps imports off the fields that their reader's role may not change.
 */
final class Frozen {

	/**
	 * Checks a mapping.
	 * @param fields the subject's
	 * @throws MappingException if a column is meant for such a field
	 */
	static void demandNone(int sheet, List<Field> fields, Mapping mapping, Reader reader) {
		for (Field field : fields) {
			if (!field.required() && mapping.columns().containsKey(field.key()) && !reader.mayChange(field)) {
				throw MappingException.frozen(sheet, field);
			}
		}
	}

	private Frozen() {
	}

}
