package org.kedang.web.imports;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.mapping.ImportOptions;
import org.kedang.ingest.mapping.MappingProfile;
import org.kedang.ingest.store.CustomerKey;
import org.kedang.ingest.store.Doubles;

/**
 * The form in which somebody says what the columns of a workbook mean.
 *
 * @param error what is wrong and belongs to no sheet; null for nothing
 */
record MappingView(List<SheetView> sheets, List<MappingProfile> profiles, ImportOptions options,
		@Nullable String error) {

	/** Whether there is a choice of sheets. */
	public boolean several() {
		return this.sheets.size() > 1;
	}

	/**
	 * The sheets as the page shows them: those last of which nobody sees what they hold.
	 */
	public List<SheetView> ordered() {
		return this.sheets.stream()
			.sorted(Comparator.comparing((SheetView each) -> each.sheet().subject() == null))
			.toList();
	}

	/** Whether a sheet's columns are shown without having to open them. */
	public boolean open(SheetView sheet) {
		boolean only = this.sheets.stream().filter((each) -> !each.sheet().isEmpty()).count() == 1;
		return only || sheet.refused() || (sheet.taken() && sheet.lacking() > 0);
	}

	/** The names of the sheets that hold nothing, where there is a choice. */
	public String empty() {
		return this.sheets.stream()
			.filter((sheet) -> several() && sheet.sheet().isEmpty())
			.map((sheet) -> sheet.sheet().name())
			.collect(Collectors.joining(" · "));
	}

	/** Whether there is anything to be checked. */
	public boolean mappable() {
		return this.sheets.stream().anyMatch((sheet) -> !sheet.sheet().isEmpty() && sheet.subject() != null);
	}

	/** Whether a sheet names customers of other sheets, who may be unknown. */
	public boolean refersToCustomers() {
		return holdAny((subject) -> !subject.isCustomer());
	}

	public boolean mayCreateCustomers() {
		return holdAny((subject) -> subject == Subject.TRANSACTION);
	}

	/** What a sheet may hold. */
	public List<Subject> subjects() {
		return List.of(Subject.values());
	}

	public List<ImportOptions.Mode> modeChoices() {
		return List.of(ImportOptions.Mode.values());
	}

	public List<ImportOptions.Filled> filledChoices() {
		return List.of(ImportOptions.Filled.values());
	}

	/** What may happen to new customers that are probably known already. */
	public List<Doubles> doublesChoices() {
		return customers().isEmpty() ? List.of() : List.of(Doubles.values());
	}

	/**
	 * By what customers may be recognised; none where the workbook brings no customers.
	 */
	public List<CustomerKey> keyChoices() {
		Set<CustomerKey> keys = EnumSet.noneOf(CustomerKey.class);
		customers().forEach((subject) -> keys.addAll(CustomerKey.choosable(subject)));
		return List.copyOf(keys);
	}

	/** Whether customers are chosen to be recognised by it; none is for what is usual. */
	public boolean recognisesBy(CustomerKey key) {
		return this.options.keys().contains(key);
	}

	private List<Subject> customers() {
		return List.of(Subject.INDIVIDUAL, Subject.CORPORATE)
			.stream()
			.filter((subject) -> holdAny(subject::equals))
			.toList();
	}

	public List<ImportOptions.Missing> missingChoices() {
		return List.of(ImportOptions.Missing.values());
	}

	public List<ImportOptions.Unknown> unknownChoices() {
		return List.of(ImportOptions.Unknown.values());
	}

	/** Whether anything is wrong with it. */
	public boolean refused() {
		return this.error != null || this.sheets.stream().anyMatch(SheetView::refused);
	}

	private boolean holdAny(Predicate<Subject> wanted) {
		return this.sheets.stream().anyMatch((sheet) -> sheet.subject() != null && wanted.test(sheet.subject()));
	}

}
