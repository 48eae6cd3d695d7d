package org.kedang.web.roster;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Children;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Subject;
import org.kedang.region.Region;
import org.kedang.region.Regions;
import org.kedang.web.support.Languages;
import org.kedang.web.support.RegionNames;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;

/**
 * What rosters and search say in the reader's language, in templates as
 * {@code ${@rosterTexts.region(x)}}.
 */
@Component("rosterTexts")
public class RosterTexts {

	private final Catalogue catalogue;

	private final Texts messages;

	RosterTexts(Catalogue catalogue, Texts messages) {
		this.catalogue = catalogue;
		this.messages = messages;
	}

	public String label(Field field) {
		return field.label(Languages.isEnglish());
	}

	/** The category a field stands in. */
	String category(Field field) {
		return Languages.isEnglish() ? field.category().en() : field.category().zh();
	}

	/**
	 * A value of a field, as a row of a roster shows it; what is masked stays as it is.
	 */
	public String value(Field field, String text) {
		boolean masked = text.contains("*");
		return switch (field.type()) {
			case OPTION, YES_NO -> masked ? text : option(field, text);
			case REGION -> masked ? text : region(text);
			case AMOUNT -> masked ? text : "%,.2f".formatted(new BigDecimal(text));
			case CHILDREN -> text.startsWith("[") ? children(text) : text;
			default -> text;
		};
	}

	public String option(Field field, String key) {
		if (field.type() == FieldType.YES_NO) {
			return text("roster.yesNo." + key);
		}
		return field.optionLabel(key, Languages.isEnglish());
	}

	/** Children as an import reads them. */
	String children(String json) {
		return Children.parse(json).text(Languages.isEnglish());
	}

	/** How an order came in. */
	String channel(String key) {
		return option(this.catalogue.field(Subject.TRANSACTION, "channel"), key);
	}

	public String status(String key) {
		return option(this.catalogue.field(Subject.INDIVIDUAL, "status"), key);
	}

	public String kind(Subject kind) {
		return text("roster.kind." + kind);
	}

	/** Province and city, as they are spoken; the code where nobody knows it. */
	public String region(@Nullable String code) {
		return (code == null) ? "" : named(Regions.path(code).stream().limit(2).toList(), code);
	}

	/** Province, city and county in full; the code where nobody knows it. */
	public String fullRegion(String code) {
		return named(Regions.path(code), code);
	}

	private String named(List<Region> path, String code) {
		String name = Languages.isEnglish() ? path.stream().map(RegionNames::own).collect(Collectors.joining(", "))
				: path.stream().map(Region::shortName).distinct().collect(Collectors.joining(" "));
		return name.isEmpty() ? code : name;
	}

	/** A region's own name. */
	public String own(Region region) {
		return RegionNames.own(region);
	}

	public String text(String code, Object... args) {
		return this.messages.text(code, args);
	}

	/** The text of that code, or what stands in for it where there is none. */
	String or(String code, String otherwise) {
		return this.messages.or(code, otherwise);
	}

}
