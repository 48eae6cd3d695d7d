package org.kedang.web.outlook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedang.access.Role;
import org.kedang.analytics.Returns;
import org.kedang.analytics.SalesCounts;
import org.kedang.analytics.ScoringRequest;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.web.People;
import org.kedang.web.WebTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Walks the charts of all pages of figures on the sample.
 */
@WebTest
@TestPropertySource(properties = "kedang.demo=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChartMarksTests {

	private static final Pattern CHART = Pattern.compile("data-chart=\"(\\w+)\"[^>]*data-points=\"([^\"]*)\"([^>]*)");

	/** How rosters and lists of hold-outs say how many they hold. */
	private static final Pattern TOTAL = Pattern.compile("共 ([\\d,]+) (位客户|笔发票)|([\\d,]+) 位客户(?:在|买过)");

	/** A link whose text is a number, or says how many customers. */
	private static final Pattern COUNT = Pattern
		.compile("<a [^>]*?href=\"(/[^\"]*)\"[^>]*>(?:[^<]*(?:客户 |把 |中的 |中，))?([\\d,]+)(?: 位[^<]*)?</a>");

	/** Numbers of runs, and coefficients that are whole. */
	private static final Pattern NO_COUNT = Pattern.compile("/rfm\\?run=.*|/correlate\\?.*");

	private static final Pattern NEXT = Pattern.compile("<a[^>]*rel=\"next\"[^>]*href=\"([^\"]*)\"");

	private static final int OPENED = 250;

	private static final int COUNTED = 60;

	/** There are more provinces than columns. */
	private static final String CUT = "/explore?measure=CUSTOMERS&rows=INDUSTRY&columns=REGION";

	/** And more months. */
	private static final String EARLIER = "/explore?measure=NEWCOMERS&rows=KIND&columns=MONTH";

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private ScoringRuns runs;

	@Autowired
	private SalesCounts counts;

	@Autowired
	private JdbcClient jdbc;

	@BeforeAll
	void the_sample_is_loaded_scored_and_counted() throws InterruptedException {
		Instant end = Instant.now().plus(Duration.ofSeconds(120));
		while (this.runs.current().isEmpty()) {
			assertThat(Instant.now()).isBefore(end);
			Thread.sleep(200);
		}
		ScoringRun run = this.runs.current().orElseThrow();
		this.runs.runNow(ScoringRequest.of(run.asOf().minusDays(60), Returns.NET, null));
		this.counts.countNow();
	}

	static Stream<String> pages() {
		return Stream.of("/rfm", "/rankings", "/rankings/margin", "/grades", "/grades/late", "/churn", "/segments",
				"/baskets", "/trends?measure=CUSTOMERS", "/trends", "/compare?by=REGION", "/compare?by=SEGMENT",
				"/compare?by=RFM_CLASS", "/correlate", "/explore?measure=CUSTOMERS&rows=REGION&columns=INDUSTRY",
				"/explore?measure=AMOUNT&rows=MONTH&columns=INDUSTRY",
				"/explore?measure=CUSTOMERS&rows=CATEGORY&columns=CHANNEL",
				"/explore?measure=CUSTOMERS&rows=CATEGORY&columns=QUARTER",
				"/explore?measure=NEWCOMERS&rows=CHANNEL&columns=YEAR",
				"/explore?measure=NEWCOMERS&rows=CATEGORY&columns=SEGMENT",
				"/explore?measure=CUSTOMERS&rows=SEGMENT&columns=CHANNEL", CUT, EARLIER,
				"/customers/{number}/portrait");
	}

	@Test
	void what_has_no_column_of_its_own_is_a_mark_too() throws Exception {
		assertThat(series(CUT)).endsWith("其他");
		assertThat(series(EARLIER)).startsWith("更早");
	}

	private List<String> series(String page) throws Exception {
		List<String> names = new ArrayList<>();
		charts(open(page)).get(0).figures.get("series").forEach((series) -> names.add(series.get("name").asString()));
		return names;
	}

	@ParameterizedTest
	@MethodSource("pages")
	void each_mark_of_a_chart_leads_to_the_list_of_those_it_counts(String page) throws Exception {
		String html = open(page);
		assertThat(html).as("figures as a table and as a workbook").contains("<table", "export.xlsx");
		List<Chart> charts = charts(html);
		assertThat(charts).isNotEmpty();
		for (Chart chart : charts) {
			List<Mark> marks = chart
				.marks(page.contains("CUSTOMERS") || page.contains("NEWCOMERS") || page.equals("/grades"));
			assertThat(marks).as(chart.kind).isNotEmpty();
			assertThat(marks).as(chart.kind).allSatisfy((mark) -> assertThat(mark.link).isNotBlank());
			// a cloud of points leads to an archive each
			for (Mark mark : marks.subList(0, Math.min(OPENED, marks.size()))) {
				String list = counted(mark.link);
				if (mark.count != null) {
					assertThat(count(list)).as("%s behind %s", chart.kind, mark.link).isEqualTo(mark.count);
				}
			}
		}
	}

	static Stream<String> countings() {
		return Stream.concat(pages()
			.filter((page) -> !page.contains("AMOUNT") && !page.equals("/trends") && !page.startsWith("/customers")),
				Stream.of("/portraits", "/grades/movements"));
	}

	@ParameterizedTest
	@MethodSource("countings")
	void each_number_of_customers_leads_to_a_list_of_as_many(String page) throws Exception {
		Map<String, Long> counts = new LinkedHashMap<>();
		Matcher found = COUNT.matcher(open(page));
		while (found.find()) {
			String link = HtmlUtils.htmlUnescape(found.group(1));
			if (!NO_COUNT.matcher(link).matches()) {
				counts.put(link, Long.parseLong(found.group(2).replace(",", "")));
			}
		}
		for (String link : counts.keySet().stream().limit(COUNTED).toList()) {
			assertThat(count(counted(link))).as(link).isEqualTo(counts.get(link));
		}
		if (!page.startsWith("/compare")) {
			assertThat(counts.keySet()).as("what the page must open")
				.anyMatch((link) -> link.startsWith(headline(page)));
		}
	}

	@Test
	void programs_are_told_what_the_pages_list() throws Exception {
		JsonNode late = api("/api/v1/late-payments?limit=1");
		assertThat(late.get("record").get("invoices").asInt()).isGreaterThan(1);
		JsonNode second = api("/api/v1/late-payments?limit=1&after=" + late.get("next").asString());
		assertThat(second.get("items").get(0).get("atStake").asDouble())
			.isLessThanOrEqualTo(late.get("items").get(0).get("atStake").asDouble());
		assertThat(second.get("items").get(0).get("invoice")).isNotEqualTo(late.get("items").get(0).get("invoice"));
		int high = this.runs.current().orElseThrow().learnt().grades().get("CHURN").get("HIGH");
		int told = 0;
		String after = "";
		for (JsonNode page = null; page == null || page.hasNonNull("next");) {
			page = api("/api/v1/graded-customers?kind=CHURN&grade=1&limit=200" + after);
			told += page.get("items").size();
			after = "&after=" + page.path("next").asString("");
		}
		assertThat(told).isEqualTo(high);
		assertThat(api("/api/v1/hold-outs?about=CHURN&by=RULE&limit=3").get("items").size()).isEqualTo(3);
		assertThat(api("/api/v1/hand-grades").get("holding").asInt()).isZero();
		JsonNode own = api("/api/v1/customers/" + customer() + "/comparison?by=SEGMENT");
		assertThat(own.get("figures").get(0).get("figure").asString()).isEqualTo("AMOUNT");
		assertThat(own.get("figures").get(0).get("customers").asInt()).isPositive();
		long earlier = this.runs.graded().stream().mapToLong(ScoringRun::id).max().orElseThrow();
		JsonNode moves = api("/api/v1/grade-moves?kind=CHURN&from=" + earlier).get("moves");
		JsonNode move = moves.get(0);
		JsonNode movers = api("/api/v1/grade-moves/customers?kind=CHURN&limit=200&from=%d&was=%d&now=%d"
			.formatted(earlier, move.get("was").asInt(), move.get("now").asInt()));
		assertThat(movers.get("items").size()).isEqualTo(Math.min(200, move.get("customers").asInt()));
	}

	private JsonNode api(String address) throws Exception {
		MvcResult result = this.mvc.perform(get(address).with(this.people.program(Role.MANAGER))).andReturn();
		assertThat(result.getResponse().getStatus()).as(address).isEqualTo(200);
		return JSON.readTree(result.getResponse().getContentAsString());
	}

	/** Where the first figures of a page lead; anywhere of most pages. */
	private static String headline(String page) {
		return switch (page) {
			case "/rfm" -> "/rankings?run=";
			case "/segments" -> "/customers?notSegment=none";
			case "/correlate" -> "/correlate/customers?";
			case "/grades" -> "/grades/record/customers?";
			default -> "/";
		};
	}

	@Test
	void every_kind_of_chart_is_walked() throws Exception {
		Set<String> walked = new HashSet<>();
		for (String page : pages().toList()) {
			charts(open(page)).forEach((chart) -> walked.add(chart.kind));
		}
		try (Stream<Path> templates = Files.walk(TEMPLATES)) {
			assertThat(templates.filter(Files::isRegularFile).flatMap(ChartMarksTests::kinds).distinct())
				.containsExactlyInAnyOrderElementsOf(walked);
		}
	}

	private static Stream<String> kinds(Path template) {
		try {
			return Pattern.compile("data-chart=\"(\\w+)\"")
				.matcher(Files.readString(template))
				.results()
				.map((found) -> found.group(1));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String open(String address) throws Exception {
		String path = address.replace("{number}", customer()).replaceFirst("#.*", "");
		MvcResult result = this.mvc.perform(get(java.net.URI.create(path)).with(this.people.as(Role.MANAGER)))
			.andReturn();
		assertThat(result.getResponse().getStatus()).as(path).isEqualTo(200);
		return result.getResponse().getContentAsString();
	}

	/** A list; one that takes long to count with its count nevertheless. */
	private String counted(String link) throws Exception {
		String list = open(link);
		return list.contains("正在计数") ? open(link + "&count=exact") : list;
	}

	/** Who bought, so that every arm is known. */
	private String customer() {
		return this.jdbc.sql("""
				select c.number from customer c join current_outlook o on o.customer_id = c.id
				where o.segment is not null and o.relationship_grade is not null order by c.id limit 1
				""").query(String.class).single();
	}

	/** How many a list holds: what it says, or its lines on all of its pages. */
	private long count(String list) throws Exception {
		Matcher total = TOTAL.matcher(list);
		if (total.find()) {
			String number = (total.group(1) != null) ? total.group(1) : total.group(3);
			return Long.parseLong(number.replace(",", ""));
		}
		long lines = 0;
		for (String page = list; page != null; page = next(page)) {
			String body = page.substring(Math.max(0, page.indexOf("id=\"lines\"")));
			lines += body.split("<th scope=\"row\"", -1).length - 1;
		}
		return lines;
	}

	private String next(String page) throws Exception {
		Matcher next = NEXT.matcher(page);
		return next.find() ? open(HtmlUtils.htmlUnescape(next.group(1))) : null;
	}

	private static List<Chart> charts(String html) {
		List<Chart> charts = new ArrayList<>();
		Matcher found = CHART.matcher(html);
		while (found.find()) {
			charts.add(new Chart(found.group(1), JSON.readTree(HtmlUtils.htmlUnescape(found.group(2)))));
		}
		return charts;
	}

	/**
	 * One mark.
	 *
	 * @param what it shows
	 * @param count of how many it tells; null where it tells of something else
	 */
	private record Mark(String what, String link, Long count) {
	}

	private record Chart(String kind, JsonNode figures) {

		/**
		 * The marks.
		 * @param ofCustomers whether heights of bars are numbers of customers
		 */
		List<Mark> marks(boolean ofCustomers) {
			List<Mark> marks = new ArrayList<>();
			switch (this.kind) {
				case "heat", "bubbles" -> this.figures.forEach((point) -> {
					long customers = point.get("value").get(2).asLong();
					if (customers > 0) {
						marks.add(mark(point, customers));
					}
				});
				case "pareto", "scatter", "box" -> this.figures.forEach((point) -> {
					if (!point.has("symbol")) {
						marks.add(mark(point, null));
					}
				});
				// those that were only tried are nobody's segments
				case "heights" -> this.figures.forEach((bar) -> {
					if (bar.get("marked").asBoolean()) {
						marks.add(mark(bar, null));
					}
				});
				case "curves" -> this.figures.forEach((curve) -> curve.get("points").forEach((point) -> {
					if (!point.has("symbol")) {
						marks.add(mark(point, point.path("count").asLong(-1)));
					}
				}));
				case "deviations" ->
					this.figures.get("links").forEach((link) -> marks.add(new Mark(this.kind, link.asString(), null)));
				case "bars" -> this.figures.get("series").forEach((series) -> bars(series, ofCustomers, marks));
				case "forecast" -> months(marks);
				// the first is the customer whose page it is
				case "radar" -> {
					for (int at = 1; at < this.figures.get("series").size(); at++) {
						marks.add(mark(this.figures.get("series").get(at), null));
					}
				}
				default -> throw new IllegalStateException("Where do the marks of " + this.kind + " lead?");
			}
			return marks;
		}

		private void bars(JsonNode series, boolean ofCustomers, List<Mark> marks) {
			for (int at = 0; at < series.get("values").size(); at++) {
				JsonNode value = series.get("values").get(at);
				if (!value.isNull() && value.asDouble() != 0) {
					marks.add(new Mark(series.get("name").asString(), series.get("links").get(at).asString(null),
							ofCustomers ? value.asLong() : null));
				}
			}
		}

		private void months(List<Mark> marks) {
			for (int at = 0; at < this.figures.get("months").size(); at++) {
				marks.add(new Mark(this.figures.get("months").get(at).asString(),
						this.figures.get("links").get(at).asString(null), null));
			}
		}

		private static Mark mark(JsonNode point, Long count) {
			return new Mark(point.toString(), point.path("link").asString(null), count);
		}

	}

}
