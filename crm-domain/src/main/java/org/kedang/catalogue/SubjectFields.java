package org.kedang.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The fields of one subject, found by key and by category without being looked through:
 * every page asks for them many times.
 *
 * @param all in the order in which pages and templates show them
 * @param byKey the same by their keys
 * @param byCategory the same by their categories, which are in order
 */
record SubjectFields(List<Field> all, Map<String, Field> byKey, Map<Category, List<Field>> byCategory) {

	static final SubjectFields NONE = SubjectFields.of(List.of(), List.of());

	/**
	 * Fields of a subject.
	 * @param builtIn in order
	 * @param custom follow the built-in ones of their category
	 */
	static SubjectFields of(List<Field> builtIn, List<Field> custom) {
		Map<Category, List<Field>> categories = new LinkedHashMap<>();
		builtIn.forEach((field) -> categories.computeIfAbsent(field.category(), (any) -> new ArrayList<>()).add(field));
		custom.forEach((field) -> categories.getOrDefault(field.category(), new ArrayList<>()).add(field));
		categories.replaceAll((category, fields) -> List.copyOf(fields));
		// where categories come by turns, the built-in fields keep their own order
		List<Field> all = custom.isEmpty() ? List.copyOf(builtIn)
				: categories.values().stream().flatMap(List::stream).toList();
		return new SubjectFields(all,
				all.stream().collect(Collectors.toUnmodifiableMap(Field::key, Function.identity())), categories);
	}

	List<Category> categories() {
		return List.copyOf(this.byCategory.keySet());
	}

	List<Field> of(Category category) {
		return this.byCategory.getOrDefault(category, List.of());
	}

}
