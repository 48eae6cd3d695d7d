package org.kedang.catalogue;

import java.util.List;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The children of an individual customer, in the order in which they were written; at
 * least one.
 */
public record Children(List<Child> list) {

	/** The school stages a child may be at. */
	public static final List<Option> STAGES = Options.SCHOOL_STAGE;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	public Children {
		if (list.isEmpty()) {
			throw new IllegalArgumentException("No children are nothing known");
		}
		list = List.copyOf(list);
	}

	/**
	 * The children of a canonical text.
	 * @throws RuntimeException if it is none
	 */
	public static Children parse(String json) {
		return new Children(JSON.readValue(json, new TypeReference<List<Child>>() {
		}));
	}

	/** The canonical text: a JSON array of objects. */
	public String json() {
		return JSON.writeValueAsString(this.list);
	}

	/**
	 * As people write and imports read it, such as {@code 王小明 2015-06-01 小学；王小红
	 * 2018-03-02}.
	 */
	public String text(boolean english) {
		return ChildRow.text(this.list.stream().map(Child::row).toList(), english);
	}

	/** The label of a school stage; the key itself where there is none of that key. */
	public static String stageLabel(String key, boolean english) {
		return STAGES.stream()
			.filter((stage) -> stage.key().equals(key))
			.findFirst()
			.map((stage) -> stage.label(english))
			.orElse(key);
	}

}
