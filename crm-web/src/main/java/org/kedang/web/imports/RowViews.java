package org.kedang.web.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Masks;
import org.kedang.ingest.ImportBatch;
import org.kedang.ingest.ImportDoubles;
import org.kedang.ingest.ImportPart;
import org.kedang.ingest.ImportPreview;
import org.kedang.ingest.PreviewPage;
import org.kedang.ingest.PreviewRow;
import org.kedang.ingest.RowDouble;
import org.kedang.ingest.RowState;
import org.kedang.ingest.SeveralCustomers;
import org.kedang.shared.Problem;
import org.kedang.web.field.FieldTexts;

import org.springframework.stereotype.Component;

/**
 * Puts the rows of a preview into words, as far as their reader may see them.
 */
@Component
class RowViews {

	private static final int SIZE = 50;

	/** How many cells tell which row it is. */
	private static final int CONTEXT = 4;

	/** Shown apart. */
	private static final Set<String> NAMES = Set.of("number", "name", "customer");

	private final ImportPreview preview;

	private final ImportDoubles doubles;

	private final SeveralCustomers several;

	private final FieldTexts fields;

	private final ImportTexts texts;

	RowViews(ImportPreview preview, ImportDoubles doubles, SeveralCustomers several, FieldTexts fields,
			ImportTexts texts) {
		this.preview = preview;
		this.doubles = doubles;
		this.several = several;
		this.fields = fields;
		this.texts = texts;
	}

	RowsView page(ImportBatch batch, RowsChoice choice, boolean legible, Reader reader) {
		ImportPart part = batch.parts()
			.stream()
			.filter((each) -> choice.part() != null && each.number() == choice.part())
			.findFirst()
			.orElse(batch.parts().get(0));
		RowState chosen = choice.state();
		RowState state = (chosen != null) ? chosen : worthLookingAt(part);
		PreviewPage page = this.preview.page(batch, part, state, choice.from(), SIZE);
		Integer next = page.next();
		Map<Integer, List<RowDouble>> alike = this.doubles.of(batch, part,
				page.rows().stream().map(PreviewRow::row).toList(), reader);
		return new RowsView(batch.id(), part, state, batch.parts(),
				page.rows()
					.stream()
					.map((row) -> row(row, state, legible, reader).with(alike.getOrDefault(row.row(), List.of())))
					.toList(),
				(choice.from() > 0) ? RowsView.address(batch.id(), part.number(), state, 0) : null,
				(next != null) ? RowsView.address(batch.id(), part.number(), state, next) : null, legible);
	}

	private static RowState worthLookingAt(ImportPart part) {
		for (RowState state : List.of(RowState.FAILED, RowState.DUPLICATE, RowState.UPDATED, RowState.CREATED,
				RowState.SKIPPED, RowState.OTHER_KIND)) {
			if (state.count(part) > 0) {
				return state;
			}
		}
		return RowState.UNCHANGED;
	}

	RowView row(PreviewRow row, RowState state, boolean legible, Reader reader) {
		List<RowView.Cell> cells = new ArrayList<>();
		int context = (state == RowState.UPDATED) ? 0 : CONTEXT;
		for (PreviewRow.Cell cell : row.cells()) {
			boolean told = row.told().contains(cell) && (state != RowState.FAILED || !cell.problems().isEmpty());
			boolean tells = !told && context > 0 && cell.isFilled() && !NAMES.contains(cell.field().key());
			if ((told || tells) && !reader.isHidden(cell.field())) {
				context -= tells ? 1 : 0;
				cells.add(cell(cell, legible, reader));
			}
		}
		SeveralCustomers.Meant meant = this.several.of(row.problems(), reader);
		boolean open = !meant.customers().isEmpty();
		// none of several is the one it is about
		return new RowView(row.row(), open ? null : row.customerNumber(), open ? written(row) : row.customerName(),
				!open && row.known(), cells, sentences(row.problems(), legible), meant, row.corrected(), List.of());
	}

	/** What the row itself says of whom it is about. */
	private static @Nullable String written(PreviewRow row) {
		String name = null;
		for (PreviewRow.Cell cell : row.cells()) {
			if (cell.field().key().equals("customer") || (cell.field().key().equals("name") && name == null)) {
				name = (cell.after() != null) ? cell.after() : cell.written();
			}
		}
		return name;
	}

	private RowView.Cell cell(PreviewRow.Cell cell, boolean legible, Reader reader) {
		Field field = cell.field();
		boolean readable = reader.seesPlain(field) || (legible && !field.isSecret());
		// what the reader's own file says is no secret to them, what is stored may be
		return new RowView.Cell(field.key(), this.fields.label(field),
				shown(field, cell.before(), reader.seesPlain(field), true), shown(field, cell.after(), readable, true),
				shown(field, cell.written(), readable, false), cell.changed(), cell.derived(),
				sentences(cell.problems(), legible), sentences(cell.reasons(), legible));
	}

	private @Nullable String shown(Field field, @Nullable String text, boolean readable, boolean canonical) {
		if (text == null) {
			return null;
		}
		if (!readable) {
			return Masks.mask(field, text);
		}
		return canonical ? words(field, text) : text;
	}

	/** A canonical text in words, with as many decimals as it has. */
	String words(Field field, String text) {
		return switch (field.type()) {
			case AMOUNT, DECIMAL -> this.fields.plain(new BigDecimal(text));
			case DATE_TIME -> text.replace('T', ' ').replaceFirst("( 00:00|:00)?:00$", "");
			default -> this.fields.canonical(field, text);
		};
	}

	private List<String> sentences(List<Problem> problems, boolean legible) {
		return problems.stream().map((problem) -> this.texts.sentence(problem, legible)).distinct().toList();
	}

	/**
	 * The cells of a row as they may be typed anew by a reader who may see what they
	 * hold: none of a secret one is put into a control.
	 */
	List<CellInput> inputs(PreviewRow row, CellErrors errors, Reader reader) {
		List<CellInput> inputs = new ArrayList<>();
		for (PreviewRow.Cell cell : row.cells()) {
			Field field = cell.field();
			if ((cell.header().isEmpty() && cell.derived()) || reader.isHidden(field)) {
				continue;
			}
			String text = field.isSecret() ? "" : written(cell);
			String typed = errors.typed().getOrDefault(field.key(), text);
			Problem wrong = errors.problems().get(field.key());
			List<String> problems = (wrong != null) ? List.of(this.texts.sentence(wrong))
					: errors.problems().isEmpty() ? sentences(cell.problems(), true) : List.of();
			inputs.add(new CellInput(field.key(), this.fields.label(field), field.required(), typed, text,
					(field.isSecret() && cell.isFilled()) ? Masks.NOTHING : null, isProse(field), problems));
		}
		return inputs;
	}

	private static boolean isProse(Field field) {
		return field.type() == FieldType.LONG_TEXT || field.type() == FieldType.CHILDREN;
	}

	private String written(PreviewRow.Cell cell) {
		if (cell.written() != null) {
			return cell.written();
		}
		String after = cell.after();
		return (after != null && !cell.derived()) ? words(cell.field(), after) : "";
	}

}
