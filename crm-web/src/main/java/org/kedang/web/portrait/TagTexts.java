package org.kedang.web.portrait;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.kedang.access.Reader;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.churn.ChurnBand;
import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.portrait.Tag;
import org.kedang.analytics.relationship.RelationshipGrade;
import org.kedang.analytics.rfm.RfmClass;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.region.Regions;
import org.kedang.web.outlook.SegmentNames;
import org.kedang.web.support.Languages;
import org.kedang.web.support.RegionNames;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;

/**
 * What tags are called in the reader's language. A code that nobody knows any more is
 * shown as it is.
 */
@Component
public class TagTexts {

	/** Choices that say nothing without the name of their field. */
	private static final Set<String> BARE = Set.of("HIGH", "MEDIUM", "LOW", "NEVER", "SOMETIMES", "OFTEN", "OTHER",
			"true", "false", "OWN", "RENT");

	private static final String FIELD = "field.";

	private final Texts texts;

	private final Catalogue catalogue;

	private final SegmentNames segments;

	TagTexts(Texts texts, Catalogue catalogue, SegmentNames segments) {
		this.texts = texts;
		this.catalogue = catalogue;
		this.segments = segments;
	}

	/**
	 * A tag in words.
	 * @param run whose tag it is: segments are numbered anew in each
	 */
	public String of(Tag tag, ScoringRun run) {
		String value = tag.value();
		return switch (tag.family()) {
			case "kind" -> this.texts.text("portrait.kind." + value);
			case "province", "city" -> region(value);
			case "age", "tenure", "last" -> this.texts.or("portrait." + tag.family() + "." + value, tag.code());
			case "behaviour" -> this.texts.or("portrait.behaviour." + value, value);
			case "channel" ->
				this.texts.text("portrait.channel", option(Stream.of(Subject.TRANSACTION), "channel", value));
			case "rfm", "credit", "relationship", "churn" -> grade(tag.family(), Integer.parseInt(value));
			case "value" -> this.texts.text("portrait.value", value);
			case "segment" -> this.segments.of(run, Integer.parseInt(value));
			default -> tag.family().startsWith(FIELD) ? field(tag.family().substring(FIELD.length()), value) : value;
		};
	}

	private String grade(String family, int number) {
		return switch (family) {
			case "rfm" -> this.texts.text("rfm.class." + RfmClass.numbered(number));
			case "credit" -> this.texts.text("portrait.credit", CreditGrade.values()[number - 1].name());
			case "relationship" -> this.texts.text("outlook.grade." + RelationshipGrade.values()[number - 1].code());
			default -> this.texts.text("portrait.churn." + ChurnBand.values()[number - 1]);
		};
	}

	private static String region(String code) {
		return Regions.find(code).map(RegionNames::own).filter((name) -> !name.isEmpty()).orElse(code);
	}

	private String field(String key, String value) {
		String option = option(customers(), key, value);
		if (!BARE.contains(value)) {
			return option;
		}
		String label = label(key);
		String yesNo = List.of("true", "false").contains(value) ? this.texts.text("archive.yesNo." + value) : option;
		return this.texts.text("portrait.field", label, yesNo);
	}

	private static Stream<Subject> customers() {
		return Stream.of(Subject.INDIVIDUAL, Subject.CORPORATE);
	}

	private String option(Stream<Subject> subjects, String key, String value) {
		return subjects.flatMap((subject) -> this.catalogue.find(subject, key).stream())
			.map((field) -> field.optionLabel(value, Languages.isEnglish()))
			.findFirst()
			.orElse(value);
	}

	private String label(String key) {
		return customers().flatMap((subject) -> this.catalogue.find(subject, key).stream())
			.map((Field field) -> field.label(Languages.isEnglish()))
			.findFirst()
			.orElse(key);
	}

	/**
	 * Whether the reader may be told of the tag: only if they see the field it is told
	 * from, of either kind of customer.
	 */
	public boolean isShown(Tag tag, Reader reader) {
		String family = tag.family();
		String key = switch (family) {
			case "province", "city" -> "region";
			case "age" -> "birthDate";
			default -> family.substring(family.indexOf('.') + 1);
		};
		List<Field> fields = customers().flatMap((subject) -> this.catalogue.find(subject, key).stream()).toList();
		boolean told = family.indexOf('.') >= 0 || !key.equals(family);
		return (told && !fields.isEmpty()) ? fields.stream().allMatch(reader::seesPlain)
				: reader.maySeePersonal() || !tag.personal();
	}

	/** What the tag is said of: a field's name, or that of its family. */
	public String subject(Tag tag) {
		String family = tag.family();
		int dot = family.indexOf('.');
		return (dot < 0) ? this.texts.or("portrait.family." + family, family) : label(family.substring(dot + 1));
	}

}
