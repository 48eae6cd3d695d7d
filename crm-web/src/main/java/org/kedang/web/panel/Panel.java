package org.kedang.web.panel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.archive.ArchiveValue;
import org.kedang.archive.Room;
import org.kedang.web.field.FieldTexts;
import org.kedang.web.support.Texts;

/**
 * One of the field's analyses of a customer, such as 消费行为: figures, each with what it is
 * from, and what is still to be found out.
 */
public final class Panel {

	private final String key;

	private final Texts texts;

	private final FieldTexts fields;

	private final List<Room> rooms;

	private final List<Line> lines = new ArrayList<>();

	private final Map<Source, List<String>> missing = new EnumMap<>(Source.class);

	/**
	 * An empty one.
	 * @param key its title's code ends with this
	 * @param rooms the archive as its reader sees it
	 */
	Panel(String key, List<Room> rooms, Texts texts, FieldTexts fields) {
		this.key = key;
		this.rooms = rooms;
		this.texts = texts;
		this.fields = fields;
	}

	/**
	 * Adds a figure.
	 * @param name its label's code ends with this
	 * @param value in words; null where it cannot be told
	 */
	Panel add(String name, @Nullable String value, Source source) {
		return line(this.texts.text("panel." + name), value, source);
	}

	/** Adds fields of the archive by their keys, masked as the archive has them. */
	Panel fields(String... keys) {
		for (String wanted : keys) {
			ArchiveValue value = value(this.rooms, wanted);
			if (value != null) {
				line(this.fields.label(value.field()), value.known() ? this.fields.value(value) : null, Source.ARCHIVE);
			}
		}
		return this;
	}

	/** A field of the archive by its key; null where the catalogue has none. */
	static @Nullable ArchiveValue value(List<Room> rooms, String wanted) {
		return rooms.stream()
			.flatMap((room) -> room.values().stream())
			.filter((each) -> each.field().key().equals(wanted))
			.findFirst()
			.orElse(null);
	}

	private Panel line(String label, @Nullable String value, Source source) {
		if (value == null || value.isBlank()) {
			this.missing.computeIfAbsent(source, (key) -> new ArrayList<>()).add(label);
		}
		else {
			this.lines.add(new Line(label, value, source));
		}
		return this;
	}

	public String key() {
		return this.key;
	}

	public List<Line> lines() {
		return this.lines;
	}

	/**
	 * What is not known, a sentence each of what can be found out and of what comes with
	 * orders, contacts and the like.
	 */
	public List<String> missing() {
		return this.missing.entrySet()
			.stream()
			.map((each) -> this.texts.text("panel.missing." + each.getKey(),
					String.join(this.texts.text("archive.comma"), each.getValue())))
			.toList();
	}

	/** What a figure is from. */
	public enum Source {

		/** The archive's fields. */
		ARCHIVE,

		/** The transactions up to today. */
		ORDERS,

		/** The contact logs up to today. */
		CONTACTS,

		/** The receivables up to today. */
		RECEIVABLES,

		/** The current scoring run. */
		RUN

	}

	/**
	 * One figure.
	 */
	public record Line(String label, String value, Source source) {
	}

}
