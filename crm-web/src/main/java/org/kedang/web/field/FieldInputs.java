package org.kedang.web.field;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.kedang.access.AppUser;
import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.access.Users;
import org.kedang.archive.ArchiveValue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.region.Regions;
import org.kedang.web.support.Choice;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the inputs of a form from the fields of the catalogue.
 */
@Component
public class FieldInputs {

	private final Users users;

	private final Texts messages;

	FieldInputs(Users users, Texts messages) {
		this.users = users;
		this.messages = messages;
	}

	/** The inputs as they stand when a form is opened. */
	@Transactional(readOnly = true)
	public List<FieldInput> fresh(List<ArchiveValue> values, Reader reader) {
		return values.stream().map((value) -> {
			String text = text(value);
			return new FieldInput(value.field(), text, text, value.masked() ? value.text() : null,
					choices(value, reader), null, null);
		}).toList();
	}

	/** The inputs with what was typed into them and what is wrong with it. */
	@Transactional(readOnly = true)
	public List<FieldInput> again(List<ArchiveValue> values, Map<String, String> typed, FormReading.Result result,
			Reader reader) {
		return values.stream().map((value) -> {
			String key = value.field().key();
			String was = Objects.requireNonNullElse(typed.get("was." + key), text(value));
			String now = Objects.requireNonNullElse(ChildRows.typed(value.field(), typed), text(value));
			return new FieldInput(value.field(), now, was, value.masked() ? value.text() : null, choices(value, reader),
					result.errors().get(key), result.twins().get(key));
		}).toList();
	}

	/**
	 * Both versions of every field that was changed here or, since the form was opened,
	 * by somebody else.
	 */
	public List<Conflict> conflicts(List<ArchiveValue> values, Map<String, String> typed, FormReading.Result result) {
		return values.stream()
			.map((value) -> conflict(value, typed, result))
			.filter((conflict) -> conflict.mineChanged() || conflict.theirsChanged())
			.toList();
	}

	private Conflict conflict(ArchiveValue value, Map<String, String> typed, FormReading.Result result) {
		String key = value.field().key();
		String theirs = text(value);
		String mine = Objects.requireNonNullElse(ChildRows.typed(value.field(), typed), "");
		boolean mineChanged = result.values().containsKey(value.field())
				&& (value.masked() || !mine.equals(typed.get("was." + key)));
		boolean theirsChanged = !value.masked() && !theirs.equals(typed.getOrDefault("was." + key, theirs));
		return new Conflict(value, theirs, mine, typed.getOrDefault("was." + key, ""), mineChanged, theirsChanged,
				typed.containsKey("clear." + key));
	}

	/** The value as it is typed; a masked one is never put into a control. */
	private String text(ArchiveValue value) {
		String text = value.text();
		if (text == null || value.masked()) {
			return "";
		}
		return (value.field().type() == FieldType.REGION && !Regions.fullName(text).isEmpty()) ? Regions.fullName(text)
				: text;
	}

	/**
	 * What the control offers. The present value is among it even where it could not be
	 * chosen any more (an owner who left, an option that was dropped), or the browser
	 * would send another one unasked.
	 */
	private List<Choice> choices(ArchiveValue value, Reader reader) {
		List<Choice> offered = offered(value.field(), reader);
		String present = value.text();
		if (offered.isEmpty() || present == null || value.masked()
				|| offered.stream().anyMatch((choice) -> present.equals(choice.value()))) {
			return offered;
		}
		String label = (value.field().type() == FieldType.USER)
				? this.users.named(present).map(FieldInputs::name).orElse(present) : present;
		return Stream.concat(offered.stream(), Stream.of(new Choice(present, label))).toList();
	}

	private List<Choice> offered(Field field, Reader reader) {
		return switch (field.type()) {
			case OPTION -> Choice.options(field);
			case YES_NO -> List.of(new Choice("true", this.messages.text("archive.yesNo.true")),
					new Choice("false", this.messages.text("archive.yesNo.false")));
			case USER -> owners(reader);
			default -> List.of();
		};
	}

	/** Those whom the reader may make the owner. */
	private List<Choice> owners(Reader reader) {
		if (!reader.may(Right.ASSIGN)) {
			return List.of(new Choice(reader.username(), reader.name()));
		}
		return this.users.owners()
			.stream()
			.filter(AppUser::isEnabled)
			.map((user) -> new Choice(user.username(), name(user)))
			.toList();
	}

	private static String name(AppUser user) {
		return (user.team() != null) ? user.displayName() + " · " + user.team().name() : user.displayName();
	}

}
