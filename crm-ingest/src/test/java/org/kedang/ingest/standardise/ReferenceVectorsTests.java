package org.kedang.ingest.standardise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Published and independently computed cases, which lie beside the repository: kind,
 * input, expected, verdict, note.
 */
class ReferenceVectorsTests {

	private static final Path VECTORS = Path.of(System.getProperty("kedang.folder", ".."))
		.resolve("../shared/data/reference/validation_test_vectors.csv");

	private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

	/** Verdicts under which the value is kept, perhaps with a warning. */
	private static final List<String> KEPT = List.of("valid", "review", "mobile", "landline", "400", "short", "local",
			"iot");

	@TestFactory
	Stream<DynamicTest> the_standardisers_agree_with_the_reference() throws IOException {
		assumeTrue(Files.exists(VECTORS), () -> "skipped, there is no " + VECTORS);
		return Files.readAllLines(VECTORS)
			.stream()
			.skip(1)
			.filter((line) -> !line.isBlank())
			.map((line) -> DynamicTest.dynamicTest(line, () -> check(COMMA.split(line, -1))));
	}

	private static void check(String[] cells) {
		String kind = cells[0];
		Outcome outcome = switch (kind) {
			case "phone" -> new PhoneNumber().apply(cells[1]);
			case "uscc" -> new SocialCreditCode().apply(cells[1]);
			default -> new IdNumber(Clock.systemDefaultZone()).apply(cells[1]);
		};
		boolean warned = kind.equals("uscc") && cells[3].equals("bad_check");
		boolean kept = KEPT.contains(cells[3]) || warned;
		assertThat(outcome.isError()).as(outcome::toString).isEqualTo(!kept);
		if (warned || List.of("review", "iot", "short", "local").contains(cells[3])) {
			assertThat(outcome.change()).as(outcome::toString).isNotNull();
		}
		if (kept && !kind.equals("phone") && !cells[2].isEmpty()) {
			assertThat(outcome.value()).isEqualTo(cells[2]);
		}
		else if (kept && cells[2].startsWith("+86")) {
			String digits = outcome.value().replace("-", "").replaceFirst("^0", "");
			assertThat(digits).isEqualTo(cells[2].substring(3).replace(" ext ", ""));
		}
	}

}
