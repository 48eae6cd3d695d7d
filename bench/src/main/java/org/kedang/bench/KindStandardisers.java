package org.kedang.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.match.ColumnKind;
import org.kedang.ingest.match.MatchColumn;
import org.kedang.ingest.match.MatchConfiguration;
import org.kedang.ingest.standardise.Address;
import org.kedang.ingest.standardise.AnyText;
import org.kedang.ingest.standardise.CompanyName;
import org.kedang.ingest.standardise.DateText;
import org.kedang.ingest.standardise.Email;
import org.kedang.ingest.standardise.Gender;
import org.kedang.ingest.standardise.MobileNumber;
import org.kedang.ingest.standardise.Outcome;
import org.kedang.ingest.standardise.PersonName;
import org.kedang.ingest.standardise.PhoneNumber;
import org.kedang.ingest.standardise.Postcode;
import org.kedang.ingest.standardise.RegionText;
import org.kedang.ingest.standardise.SocialCreditCode;
import org.kedang.ingest.standardise.Standardiser;

/**
 * The product's standardisers for the fields of a configuration, by the kinds of their
 * columns. What a standardiser refuses is compared as it was written.
 */
final class KindStandardisers {

	private static final int REMEMBERED = 100_000;

	private static final Standardiser TEXT = new AnyText(1000, false);

	private final Standardiser[] standardisers;

	KindStandardisers(MatchConfiguration configuration) {
		Map<String, ColumnKind> kinds = new HashMap<>();
		for (MatchColumn column : configuration.columns()) {
			column.fields().forEach((field) -> kinds.putIfAbsent(field, column.kind()));
		}
		List<String> fields = configuration.fields();
		this.standardisers = fields.stream()
			.map((field) -> of(field, kinds.getOrDefault(field, ColumnKind.WORDS)))
			.toArray(Standardiser[]::new);
	}

	private static Standardiser of(String field, ColumnKind kind) {
		return switch (kind) {
			case PERSON_NAME, NAME_PART -> new PersonName();
			case COMPANY_NAME -> new CompanyName();
			case PHONE -> field.equals("mobile") ? new MobileNumber() : new PhoneNumber();
			case EMAIL -> new Email();
			case DATE -> remembering(new DateText());
			case ADDRESS -> new Address();
			case REGION -> remembering(new RegionText());
			case POSTCODE -> new Postcode();
			case IDENTIFIER -> field.equals("creditCode") ? new SocialCreditCode() : TEXT;
			case CATEGORY -> field.equals("gender") ? new Gender() : TEXT;
			default -> TEXT;
		};
	}

	/** As imports do where values repeat. */
	private static Standardiser remembering(Standardiser standardiser) {
		Map<String, Outcome> known = new ConcurrentHashMap<>();
		return (raw) -> {
			Outcome outcome = known.get(raw);
			if (outcome == null) {
				outcome = standardiser.apply(raw);
				if (known.size() < REMEMBERED) {
					known.put(raw, outcome);
				}
			}
			return outcome;
		};
	}

	/** The standard value of a field's raw text. */
	@Nullable String standard(int field, String raw) {
		if (raw.isEmpty()) {
			return null;
		}
		Outcome outcome = this.standardisers[field].apply(raw);
		return outcome.isError() ? TEXT.apply(raw).value() : outcome.value();
	}

}
