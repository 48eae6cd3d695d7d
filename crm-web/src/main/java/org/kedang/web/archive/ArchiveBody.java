package org.kedang.web.archive;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.kedang.analytics.rfm.RfmClass;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveValue;
import org.kedang.archive.Figures;
import org.kedang.archive.Rfm;
import org.kedang.archive.Room;
import org.kedang.catalogue.Children;
import org.kedang.catalogue.FieldType;

/**
 * An archive in the REST interface.
 *
 * @param kind individual or corporate
 * @param fields what is known, by the catalogue's keys; dates as texts, numbers as
 * numbers, options by their keys, customers by number, users by user name, children as
 * objects with name, birthDate and stage
 * @param masked keys of the fields that hold a mask in place of the value
 * @param rfm null where the current scoring run does not know the customer
 * @param outlook what it foretells and grades beside; null likewise
 * @param handGrades grades set by hand that hold
 */
record ArchiveBody(String number, String name, String kind, int version, String status, @Nullable String owner,
		LocalDate acquiredOn, int completeness, Map<String, Object> fields, List<String> masked, List<String> tags,
		FiguresBody figures, @Nullable RfmBody rfm, @Nullable OutlookBody outlook, List<HandGradeBody> handGrades,
		Instant createdAt, Instant updatedAt) {

	static ArchiveBody of(ArchiveHead head, List<Room> rooms, @Nullable OutlookBody outlook,
			List<HandGradeBody> handGrades) {
		Map<String, Object> fields = new LinkedHashMap<>();
		List<String> masked = new ArrayList<>();
		String owner = null;
		for (Room room : rooms) {
			for (ArchiveValue value : room.values()) {
				if (value.text() == null || value.field().computed()) {
					continue;
				}
				fields.put(value.field().key(), json(value, value.text()));
				if (value.masked()) {
					masked.add(value.field().key());
				}
				if (value.field().type() == FieldType.USER) {
					owner = value.text();
				}
			}
		}
		return new ArchiveBody(head.number(), head.name(), head.subject().name().toLowerCase(Locale.ROOT),
				head.version(), head.status(), owner, head.acquiredOn(), head.completeness(), fields, masked,
				head.tags(), FiguresBody.of(head.figures()), RfmBody.of(head.rfm()), outlook, handGrades,
				head.createdAt(), head.updatedAt());
	}

	private static Object json(ArchiveValue value, String text) {
		if (value.masked()) {
			return text;
		}
		return switch (value.field().type()) {
			case AMOUNT, DECIMAL -> new BigDecimal(text);
			case INTEGER -> Integer.valueOf(text);
			case YES_NO -> Boolean.valueOf(text);
			case CHILDREN -> Children.parse(text).list();
			default -> text;
		};
	}

	/**
	 * What was bought and when.
	 */
	record FiguresBody(@Nullable LocalDate firstPurchaseOn, @Nullable LocalDate lastPurchaseOn, int purchases,
			BigDecimal netAmount, @Nullable LocalDate lastContactOn) {

		static FiguresBody of(Figures figures) {
			return new FiguresBody(figures.firstPurchaseOn(), figures.lastPurchaseOn(), figures.purchases(),
					figures.netAmount(), figures.lastContactOn());
		}

	}

	/**
	 * The place in the current scoring run.
	 *
	 * @param score such as 1-5-5
	 * @param grade of value, A to D
	 * @param rank by amount, from 1
	 * @param cumulativeShare share of the whole amount that the customers up to this one
	 * bring, 0 to 1
	 */
	record RfmBody(int recencyDays, int frequency, BigDecimal monetary, String score,
			@JsonProperty("class") String className, String grade, int rank, BigDecimal cumulativeShare,
			LocalDate asOf) {

		static @Nullable RfmBody of(@Nullable Rfm rfm) {
			return (rfm != null) ? new RfmBody(rfm.recencyDays(), rfm.frequency(), rfm.monetary(), rfm.score(),
					RfmClass.numbered(rfm.classNumber()).label(), rfm.valueGrade(), rfm.rank(), rfm.cumulativeShare(),
					rfm.asOf()) : null;
		}

	}

}
