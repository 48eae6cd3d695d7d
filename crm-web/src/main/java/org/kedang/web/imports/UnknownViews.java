package org.kedang.web.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.kedang.access.AppUser;
import org.kedang.access.Users;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.ingest.ImportBatch;
import org.kedang.ingest.ImportPart;
import org.kedang.ingest.ImportPreview;
import org.kedang.ingest.stage.UnknownValue;
import org.kedang.web.field.FieldTexts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists the values of an import that mean nothing yet.
 */
@Component
class UnknownViews {

	/** More would make no form any more. */
	private static final int SHOWN = 60;

	private final ImportPreview preview;

	private final FieldTexts fields;

	private final Users users;

	UnknownViews(ImportPreview preview, FieldTexts fields, Users users) {
		this.preview = preview;
		this.fields = fields;
		this.users = users;
	}

	@Transactional(readOnly = true)
	public List<UnknownView> of(ImportBatch batch) {
		List<UnknownView> views = new ArrayList<>();
		Map<Field, List<UnknownView.Choice>> choices = new HashMap<>();
		for (ImportPart part : batch.parts()) {
			for (UnknownValue value : this.preview.unknownValues(batch, part)) {
				if (views.size() < SHOWN) {
					Field field = value.field();
					views.add(new UnknownView(views.size(), part.number(), part.name(), field, this.fields.label(field),
							value.raw(), value.rows(), field.required(),
							choices.computeIfAbsent(field, this::choices)));
				}
			}
		}
		return views;
	}

	private List<UnknownView.Choice> choices(Field field) {
		if (field.type() == FieldType.USER) {
			return this.users.owners()
				.stream()
				.filter(AppUser::isEnabled)
				.map((user) -> new UnknownView.Choice(String.valueOf(user.id()), user.displayName()))
				.toList();
		}
		return field.options()
			.stream()
			.map((option) -> new UnknownView.Choice(option.key(), this.fields.canonical(field, option.key())))
			.toList();
	}

}
