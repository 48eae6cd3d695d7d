package org.kedang.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.mapping.Mapping;
import org.kedang.ingest.stage.StageColumn;
import org.kedang.ingest.stage.StageTable;

import org.springframework.stereotype.Component;

/**
 * What the staging table of a part looks like, by what was mapped.
 */
@Component
class PartTables {

	private final Catalogue catalogue;

	PartTables(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	StageTable of(long id, ImportPart part) {
		Map<String, Mapping.Column> columns = part.mapping().columns();
		List<StageColumn> staged = new ArrayList<>();
		for (Field field : this.catalogue.fields(part.subject())) {
			Mapping.Column column = columns.get(field.key());
			if (column != null) {
				staged.add(new StageColumn(field, column.index(), column.header()));
			}
		}
		return new StageTable(id, part.number(), part.subject(), staged, derivable(part.subject(), columns.keySet()));
	}

	/** What may follow from the mapped fields. */
	private List<Field> derivable(Subject subject, Set<String> mapped) {
		if (!subject.isCustomer()) {
			return List.of();
		}
		Set<String> keys = new HashSet<>();
		if (mapped.contains("identityNumber")) {
			keys.addAll(List.of("birthDate", "gender", "region"));
		}
		if (mapped.contains("address") || mapped.contains("phone")) {
			keys.add("region");
		}
		return this.catalogue.fields(subject).stream().filter((field) -> keys.contains(field.key())).toList();
	}

}
