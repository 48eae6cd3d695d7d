package org.kedang.web.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.portrait.TagKind;
import org.kedang.archive.ArchiveHead;
import org.kedang.web.panel.CustomerPortraits.CustomerPortrait;
import org.kedang.web.panel.CustomerPortraits;
import org.kedang.web.panel.Radar;
import org.kedang.web.portrait.Cloud;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * One customer's portrait for programs.
 */
@RestController
class PortraitApi {

	private final ArchiveFrame frame;

	private final CustomerPortraits portraits;

	PortraitApi(ArchiveFrame frame, CustomerPortraits portraits) {
		this.frame = frame;
		this.portraits = portraits;
	}

	@Operation(summary = "One customer's tags with their weights in bits, the strongest first, and the customer "
			+ "against the own segment and all; tags told from personal fields only for those who may see these")
	@GetMapping("/api/v1/customers/{number}/portrait")
	PortraitBody portrait(@PathVariable String number, Reader reader) {
		ArchiveHead head = this.frame.head(number, reader);
		Optional<CustomerPortrait> portrait = this.portraits.of(head, reader);
		return new PortraitBody(head.number(), portrait.map((each) -> each.run().id()).orElse(null),
				portrait.map((each) -> each.run().asOf()).orElse(null),
				portrait.map((each) -> each.radar().segment()).orElse(null),
				portrait.stream()
					.flatMap((each) -> each.cloud().words().stream())
					.map((word) -> TagBody.of(word, reader.mayRank()))
					.toList(),
				portrait.stream().flatMap((each) -> each.radar().arms().stream()).toList());
	}

	/**
	 * A portrait.
	 *
	 * @param run the scoring run's number; null where the current one does not know the
	 * customer
	 * @param axes 0 to 100
	 */
	record PortraitBody(String number, @Nullable Long run, @Nullable LocalDate asOf, @Nullable Integer segment,
			List<TagBody> tags, List<Radar.Arm> axes) {
	}

	/**
	 * A tag.
	 *
	 * @param code the same in every language
	 * @param text in the language asked for
	 * @param weight in bits
	 * @param shareOfAll how many of all customers have it, 0 to 1; null for those who may
	 * not see figures of the whole house
	 */
	record TagBody(String code, String text, TagKind kind, double weight, @Nullable Double shareOfAll) {

		static TagBody of(Cloud.CloudWord word, boolean whole) {
			return new TagBody(word.word().tag().code(), word.text(), word.kind(), word.word().weight(),
					whole ? word.word().shareOfAll() : null);
		}

	}

}
