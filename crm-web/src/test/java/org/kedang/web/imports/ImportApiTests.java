package org.kedang.web.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kedang.access.Role;
import org.kedang.audit.Actor;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.Imports;
import org.kedang.ingest.mapping.ImportOptions;
import org.kedang.ingest.mapping.MappingProfiles;
import org.kedang.ingest.mapping.Mappings;
import org.kedang.ingest.mapping.SheetPeek;
import org.kedang.ingest.template.Templates;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
class ImportApiTests {

	private static final String LINES = """
			InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID
			536365,85123A,T-LIGHT HOLDER,6,2010-12-01 08:26,2.55,A17850
			536366,85123A,T-LIGHT HOLDER,six,2010-12-01 08:28,2.55,A17850
			536367,85123A,T-LIGHT HOLDER,6,2010-12-01 08:34,2.55,
			""";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private Templates templates;

	@Autowired
	private Imports imports;

	@Autowired
	private MappingProfiles profiles;

	@Autowired
	private Mappings mappings;

	@Autowired
	private JdbcClient jdbc;

	@Value("${kedang.data}")
	private String data;

	@Test
	void a_program_uploads_watches_and_gets_the_ledger_with_its_errors() throws Exception {
		String location = upload(LINES, "confirm", "true", "unknownCustomers", "create", "missingCustomers", "skip")
			.andExpect(status().isAccepted())
			.andReturn()
			.getResponse()
			.getHeader("Location");
		assertThat(location).startsWith("/api/v1/imports/");
		String body = await(location, "DONE");
		assertThat(JsonPath.<Integer>read(body, "$.ledger.read")).isEqualTo(3);
		assertThat(JsonPath.<Integer>read(body, "$.ledger.created")).isEqualTo(1);
		assertThat(JsonPath.<Integer>read(body, "$.ledger.skipped")).isEqualTo(1);
		assertThat(JsonPath.<Integer>read(body, "$.ledger.failed")).isEqualTo(1);
		assertThat(JsonPath.<Integer>read(body, "$.progress.total")).isEqualTo(3);
		assertThat(JsonPath.<Integer>read(body, "$.errors[0].row")).isEqualTo(3);
		assertThat(JsonPath.<String>read(body, "$.errors[0].column")).isEqualTo("Quantity");
		assertThat(JsonPath.<String>read(body, "$.errors[0].message")).isNotBlank().doesNotStartWith("standardise.");
	}

	@Test
	void the_description_names_the_parameters_of_an_upload_and_what_it_answers() throws Exception {
		String description = this.mvc.perform(get("/api/v1/openapi")).andReturn().getResponse().getContentAsString();
		String upload = "$.paths['/api/v1/imports'].post.";
		assertThat(JsonPath.<List<String>>read(description, upload + "parameters[?(@.in == 'query')].name"))
			.contains("type", "profile", "mapping", "unknownCustomers", "missingCustomers", "confirm")
			.containsExactlyInAnyOrderElementsOf(
					Stream.of(ImportOrder.class.getRecordComponents()).map(RecordComponent::getName).toList());
		assertThat(JsonPath.<Map<String, Object>>read(description, upload + "responses")).containsKey("202");
		assertThat(JsonPath.<Map<String, Object>>read(description, upload + "responses.default.content"))
			.containsKey("application/problem+json");
		assertThat(JsonPath.<List<String>>read(description, "$..parameters[*].name")).doesNotContain("reader",
				"request");
	}

	@Test
	void an_import_that_is_not_confirmed_waits_for_it() throws Exception {
		String location = upload("客户编号,姓名\nB-1,王建国\n", "type", "individuals").andReturn()
			.getResponse()
			.getHeader("Location");
		assertThat(location).isNotNull();
		await(location, "READY");
		this.mvc.perform(post(location + "/confirmation").with(this.people.program(Role.ADMIN)))
			.andExpect(status().isAccepted());
		await(location, "DONE");
		this.mvc.perform(post(location + "/confirmation").with(this.people.program(Role.ADMIN)))
			.andExpect(status().isConflict());
		this.mvc.perform(post(location + "/cancellation").with(this.people.program(Role.ADMIN)))
			.andExpect(status().isConflict());
	}

	@Test
	void a_row_that_fits_several_customers_names_them_by_their_numbers_and_says_whether_there_are_more()
			throws Exception {
		assertThat(fitting("M-1,程多义\nM-2,程多义\n", "程多义"))
			.isEqualTo(Map.of("meant", List.of("M-1", "M-2"), "more", false));
		assertThat(fitting("N-1,程众\nN-2,程众\nN-3,程众\nN-4,程众\nN-5,程众\nN-6,程众\n", "程众"))
			.isEqualTo(Map.of("meant", List.of("N-1", "N-2", "N-3", "N-4", "N-5"), "more", true));
	}

	/** Whom a row of a name may mean, where these are stored. */
	private Map<String, Object> fitting(String customers, String name) throws Exception {
		String stored = upload("客户编号,姓名\n" + customers, "type", "individuals", "confirm", "true", "doubles", "ignore")
			.andReturn()
			.getResponse()
			.getHeader("Location");
		await(String.valueOf(stored), "DONE");
		String location = upload("姓名,爱好\n" + name + ",钓鱼\n", "type", "individuals", "keys", "name").andReturn()
			.getResponse()
			.getHeader("Location");
		String body = await(String.valueOf(location), "READY");
		assertThat(JsonPath.<String>read(body, "$.errors[0].code")).isEqualTo("import.customer.ambiguous");
		return Map.of("meant", JsonPath.<List<String>>read(body, "$.errors[0].meant"), "more",
				JsonPath.<Boolean>read(body, "$.errors[0].more"));
	}

	@Test
	void six_letters_that_look_like_a_zero_character_are_text() throws Exception {
		String location = upload("客户编号,姓名,手机\nZ-1,王建国\\u0000,138\\u0000\nZ-2,王\\u0000,\n", "type", "individuals")
			.andReturn()
			.getResponse()
			.getHeader("Location");
		assertThat(location).isNotNull();
		String body = await(location, "READY");
		assertThat(JsonPath.<Integer>read(body, "$.ledger.read")).isEqualTo(2);
		assertThat(JsonPath.<String>read(body, "$.errors[0].message")).contains("\\u0000");
	}

	@Test
	void all_sheets_that_are_understood_are_imported_where_no_type_is_said() throws Exception {
		String key = UUID.randomUUID().toString().substring(0, 8);
		String body = await(accepted(LinkedWorkbook.of(key), "confirm", "true"), "DONE");
		assertThat(JsonPath.<Integer>read(body, "$.ledger.created")).isEqualTo(2);
		assertThat(JsonPath.<List<String>>read(body, "$.parts[*].sheet")).containsExactly("个人客户", "交易记录");
		assertThat(JsonPath.<List<String>>read(body, "$.parts[*].type")).containsExactly("individuals", "transactions");
		assertThat(JsonPath.<List<Integer>>read(body, "$.parts[*].ledger.created")).containsExactly(1, 1);
	}

	@ParameterizedTest
	@EnumSource
	void a_template_that_comes_back_is_read_without_what_it_explains(Subject subject) throws Exception {
		for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
			ByteArrayOutputStream template = new ByteArrayOutputStream();
			this.templates.write(List.of(subject), locale, template);
			String body = await(accepted(filled(template.toByteArray())), "READY");
			assertThat(JsonPath.<List<String>>read(body, "$.parts[*].type")).containsExactly(subject.slug());
			assertThat(JsonPath.<Integer>read(body, "$.ledger.read")).isEqualTo(1);
		}
	}

	/** With something in each cell of the row below the headers. */
	private static byte[] filled(byte[] template) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			XSSFSheet sheet = workbook.getSheetAt(1);
			Row row = sheet.createRow(1);
			sheet.getRow(0).forEach((header) -> row.createCell(header.getColumnIndex()).setCellValue("1"));
			workbook.write(out);
			return out.toByteArray();
		}
	}

	@Test
	void a_required_field_without_a_column_is_a_422_that_names_it() throws Exception {
		upload(LINES, "mapping",
				"{\"number\":\"InvoiceNo\",\"quantity\":\"Quantity\",\"unitPrice\":\"UnitPrice\","
						+ "\"occurredAt\":\"InvoiceDate\"}")
			.andExpect(status().is(422))
			.andExpect(content().contentTypeCompatibleWith("application/problem+json"))
			.andExpect(jsonPath("$.field").value("customer"))
			.andExpect(jsonPath("$.detail").isNotEmpty());
		upload(LINES, "mapping", "no json").andExpect(status().is(422));
	}

	@Test
	void a_parameter_that_says_nothing_known_is_a_422_that_names_what_may_be_said() throws Exception {
		upload(LINES, "type", "shoes").andExpect(status().is(422))
			.andExpect(jsonPath("$.detail").value(containsString("individuals, corporates")));
		upload(LINES, "minimalType", "contacts").andExpect(status().is(422))
			.andExpect(jsonPath("$.detail").value(endsWith("individuals, corporates")));
		upload(LINES, "doubles", "shoes").andExpect(status().is(422))
			.andExpect(jsonPath("$.detail").value(containsString("queue, skip, update, ignore")));
	}

	@Test
	void a_kept_mapping_is_used_by_its_name_in_whatever_order_the_columns_come() throws Exception {
		String location = upload("尊称,暗号\n王建国,K-1\n", "type", "individuals", "mapping",
				"{\"number\":\"暗号\",\"name\":\"尊称\"}")
			.andReturn()
			.getResponse()
			.getHeader("Location");
		assertThat(location).isNotNull();
		SheetPeek sheet = this.imports.peek(Long.parseLong(location.replaceAll(".*/", ""))).sheet(0);
		this.profiles.save("暗号表", sheet, Subject.INDIVIDUAL,
				this.mappings.of(sheet, Subject.INDIVIDUAL, Map.of("number", "暗号", "name", "尊称")),
				ImportOptions.DEFAULT, Actor.SYSTEM);
		String kept = upload("暗号,尊称\nK-2,李敏\n", "profile", "暗号表", "confirm", "true").andExpect(status().isAccepted())
			.andReturn()
			.getResponse()
			.getHeader("Location");
		assertThat(kept).isNotNull();
		await(kept, "DONE");
		this.mvc.perform(get("/api/v1/customers/K-2").with(this.people.program(Role.ADMIN)))
			.andExpect(jsonPath("$.name").value("李敏"));
		this.profiles.remove("暗号表", Actor.SYSTEM);
		upload(LINES, "profile", "暗号表").andExpect(status().is(422)).andExpect(jsonPath("$.detail").isNotEmpty());
	}

	@Test
	void a_file_that_is_no_workbook_is_a_422_that_says_why() throws Exception {
		this.mvc
			.perform(multipart("/api/v1/imports")
				.file(new MockMultipartFile("file", "x.xlsx", null, new byte[] { 'P', 'K', 3, 4, 0 }))
				.with(this.people.program(Role.ADMIN)))
			.andExpect(status().is(422))
			.andExpect(jsonPath("$.code").isNotEmpty())
			.andExpect(header().doesNotExist("Location"));
	}

	@Test
	void of_an_upload_that_is_refused_nothing_is_left_but_what_the_trail_tells() throws Exception {
		upload("客户编号,姓名\nB-1,王建国\n", "type", "individuals").andExpect(status().isAccepted());
		List<Object> before = left();
		long told = told();
		upload(LINES, "type", "shoes").andExpect(status().is(422));
		upload(LINES, "sheet", "没有").andExpect(status().is(422));
		upload(LINES, "mapping", "{\"number\":\"InvoiceNo\"}").andExpect(status().is(422));
		upload("", "type", "individuals").andExpect(status().is(422));
		assertThat(left()).isEqualTo(before);
		assertThat(told()).isEqualTo(told + 4);
	}

	/** The imports there are, and the files that are kept. */
	private List<Object> left() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(this.data, "imports"))) {
			return List.of(files.count(),
					this.jdbc.sql("select id from import_batch order by 1").query(Long.class).list());
		}
	}

	private long told() {
		return this.jdbc.sql("select count(*) from audit_entry where action = 'import-refused'")
			.query(Long.class)
			.single();
	}

	@Test
	void only_those_who_may_import_do() throws Exception {
		this.mvc.perform(multipart("/api/v1/imports").file(file(LINES)).with(this.people.program(Role.SALES)))
			.andExpect(status().isForbidden());
		this.mvc.perform(multipart("/api/v1/imports").with(this.people.program(Role.ADMIN)))
			.andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.detail").value(containsString("file")));
		this.mvc.perform(get("/api/v1/imports/1")).andExpect(status().isUnauthorized());
		this.mvc.perform(get("/api/v1/imports/404404").with(this.people.program(Role.ADMIN)))
			.andExpect(status().isNotFound());
	}

	/** Where an uploaded workbook is to be watched. */
	private String accepted(byte[] workbook, String... parameters) throws Exception {
		String location = upload(new MockMultipartFile("file", "x.xlsx", null, workbook), parameters)
			.andExpect(status().isAccepted())
			.andReturn()
			.getResponse()
			.getHeader("Location");
		assertThat(location).isNotNull();
		return location;
	}

	private ResultActions upload(String csv, String... parameters) throws Exception {
		return upload(file(csv), parameters);
	}

	private ResultActions upload(MockMultipartFile file, String... parameters) throws Exception {
		var request = multipart("/api/v1/imports").file(file);
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		return this.mvc.perform(request.with(this.people.program(Role.ADMIN)));
	}

	private static MockMultipartFile file(String csv) {
		return new MockMultipartFile("file", "test.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
	}

	private String await(String location, String state) throws Exception {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
		String body = "";
		while (System.nanoTime() < end) {
			body = this.mvc.perform(get(location).with(this.people.program(Role.ADMIN)))
				.andReturn()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8);
			if (state.equals(JsonPath.read(body, "$.state"))) {
				return body;
			}
			Thread.sleep(200);
		}
		throw new AssertionError("Not " + state + " within a minute: " + body);
	}

}
