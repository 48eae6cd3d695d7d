package org.kedang.web.portrait;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.Portraits;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.portrait.TagIndex;
import org.kedang.analytics.portrait.TagKind;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Portraits of groups, for programs.
 */
@RestController
class GroupPortraitApi {

	private final PortraitReading reading;

	private final Portraits portraits;

	private final Texts texts;

	GroupPortraitApi(PortraitReading reading, Portraits portraits, Texts texts) {
		this.reading = reading;
		this.portraits = portraits;
		this.texts = texts;
	}

	@Operation(summary = "What customers who have all tags a look like, everybody where there is none; with tags b the "
			+ "same of another group and what tells the two apart. Tags that are not known narrow nothing")
	@Parameter(name = "a", in = ParameterIn.QUERY, array = @ArraySchema(schema = @Schema(type = "string")))
	@Parameter(name = "b", in = ParameterIn.QUERY, array = @ArraySchema(schema = @Schema(type = "string")))
	@GetMapping("/api/v1/portraits")
	PortraitsBody portraits(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> request,
			Reader reader) {
		ScoringRun run = this.reading.run(null)
			.orElseThrow(() -> this.texts.refusal(HttpStatus.NOT_FOUND, "rfm.api.none"));
		TagIndex index = this.portraits.index(run.id())
			.orElseThrow(() -> this.texts.refusal(HttpStatus.NOT_FOUND, "rfm.api.none"));
		PortraitPair pair = this.reading.pair(run, index, request, reader);
		PortraitPair.Side other = pair.other();
		return new PortraitsBody(run.id(), run.asOf(), GroupBody.of(pair.one()),
				(other != null) ? GroupBody.of(other) : null,
				pair.differences().stream().map(DifferenceBody::of).toList());
	}

	/**
	 * One group or two.
	 *
	 * @param differences the largest first
	 */
	record PortraitsBody(long run, LocalDate asOf, GroupBody one, @Nullable GroupBody other,
			List<DifferenceBody> differences) {
	}

	/**
	 * A group.
	 *
	 * @param tags that all of it share
	 * @param share of all customers, 0 to 1
	 * @param words the strongest first
	 */
	record GroupBody(List<String> tags, int customers, double share, List<WordBody> words) {

		static GroupBody of(PortraitPair.Side side) {
			return new GroupBody(side.codes(), side.customers(), side.share(),
					side.cloud().words().stream().map(WordBody::of).toList());
		}

	}

	/**
	 * A tag of a group.
	 *
	 * @param text in the language asked for
	 * @param customers how many of the group have it
	 * @param share of the group, 0 to 1
	 * @param shareOfAll of all customers, 0 to 1
	 * @param weight in bits; of everybody the share
	 */
	record WordBody(String code, String text, TagKind kind, int customers, double share, double shareOfAll,
			double weight) {

		static WordBody of(Cloud.CloudWord word) {
			return new WordBody(word.word().tag().code(), word.text(), word.kind(), word.word().customers(),
					word.word().share(), word.word().shareOfAll(), word.word().weight());
		}

	}

	/** A tag by which two groups differ, by its shares of them. */
	record DifferenceBody(String code, String text, double share, double otherShare, double difference) {

		static DifferenceBody of(PortraitPair.Contrast contrast) {
			return new DifferenceBody(contrast.difference().tag().code(), contrast.text(),
					contrast.difference().share(), contrast.difference().otherShare(),
					contrast.difference().difference());
		}

	}

}
