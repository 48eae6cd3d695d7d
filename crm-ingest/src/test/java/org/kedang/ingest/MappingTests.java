package org.kedang.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.kedang.DomainTestApplication;
import org.kedang.catalogue.Subject;
import org.kedang.database.WithDatabase;
import org.kedang.ingest.mapping.ImportOptions;
import org.kedang.ingest.mapping.ImportRequest;
import org.kedang.ingest.mapping.Mapping;
import org.kedang.ingest.mapping.MappingException;
import org.kedang.ingest.mapping.MappingProfiles;
import org.kedang.ingest.mapping.Mappings;
import org.kedang.ingest.mapping.SheetPeek;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(classes = DomainTestApplication.class, properties = "kedang.jobs.enabled=false")
@WithDatabase
@Import(Importing.class)
class MappingTests {

	@Autowired
	Importing importing;

	@Autowired
	Imports imports;

	@Autowired
	Mappings mappings;

	@Autowired
	MappingProfiles profiles;

	@Test
	void the_real_retailers_headers_are_understood() {
		SheetPeek sheet = peek("""
				InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
				536365,85123A,T-LIGHT HOLDER,6,2010-12-01 08:26,2.55,17850,United Kingdom
				""");
		assertThat(sheet.subject()).isEqualTo(Subject.TRANSACTION);
		assertThat(sheet.mapping().headers()).isEqualTo(
				Map.of("number", "InvoiceNo", "productCode", "StockCode", "productName", "Description", "quantity",
						"Quantity", "occurredAt", "InvoiceDate", "unitPrice", "UnitPrice", "customer", "CustomerID"));
	}

	@Test
	void headers_may_stand_below_a_title_and_carry_asterisks_remarks_and_full_width_letters() {
		SheetPeek sheet = peek("""
				客户一览表
				姓名 *,手机号（必填）,ＱＱ,所在地区
				王建国,13812345678,10001,南京
				""");
		assertThat(sheet.headerRow()).isEqualTo(2);
		assertThat(sheet.subject()).isEqualTo(Subject.INDIVIDUAL);
		assertThat(sheet.mapping().headers().keySet()).containsExactlyInAnyOrder("name", "mobile", "qq", "region");
		assertThat(sheet.examples()).hasSize(1);
	}

	@Test
	void the_number_to_call_of_an_exported_roster_becomes_neither_mobile_nor_phone() {
		for (String header : List.of("名称,编号,类别,首选电话,地区,负责人", "Name,Number,Kind,Telephone to call,Region,Owner")) {
			SheetPeek sheet = peek(
					header + "\n王建国,C-0000001,个人,13812345678,江苏 南京,李敏\n李敏,C-0000002,个人,13912345678,江苏 南京,李敏\n");
			for (Subject subject : List.of(Subject.INDIVIDUAL, Subject.CORPORATE)) {
				assertThat(this.mappings.guess(sheet, subject).headers().keySet()).contains("number", "region")
					.doesNotContain("mobile", "phone");
			}
		}
	}

	@Test
	void a_sheet_named_like_a_subject_holds_it_and_the_explanation_is_left_aside() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			workbook.createSheet("说明").createRow(0).createCell(0).setCellValue("请从第二张表开始填写");
			XSSFRow row = workbook.createSheet("企业客户").createRow(0);
			row.createCell(0).setCellValue("客户编号");
			row.createCell(1).setCellValue("名称");
			XSSFRow data = workbook.getSheetAt(1).createRow(1);
			data.createCell(0).setCellValue("F-1");
			data.createCell(1).setCellValue("北京一方有限公司");
			workbook.write(bytes);
		}
		ImportBatch batch = this.importing.upload("x.xlsx", new ByteArrayInputStream(bytes.toByteArray()));
		SheetPeek likely = this.importing.peek(batch.id()).likely();
		assertThat(likely.name()).isEqualTo("企业客户");
		assertThat(likely.subject()).isEqualTo(Subject.CORPORATE);
		assertThat(likely.mapping().headers().keySet()).containsExactlyInAnyOrder("number", "name");
	}

	@Test
	void a_required_field_without_a_column_is_named() {
		ImportBatch batch = this.importing.upload("客户编号,订单号,数量,单价\nK1,S-1,1,2\n");
		assertThatExceptionOfType(MappingException.class)
			.isThrownBy(() -> this.importing.start(batch, Subject.TRANSACTION, ImportOptions.DEFAULT, false))
			.satisfies((ex) -> assertThat(ex.field()).isEqualTo("occurredAt"))
			.satisfies((ex) -> assertThat(ex.problem().code()).isEqualTo("import.mapping.required"));
		SheetPeek sheet = this.importing.peek(batch.id()).likely();
		assertThatExceptionOfType(MappingException.class)
			.isThrownBy(() -> this.mappings.of(sheet, Subject.TRANSACTION, Map.of("number", "没有这列")))
			.satisfies((ex) -> assertThat(ex.problem().code()).isEqualTo("import.mapping.no-such-header"));
		assertThatExceptionOfType(MappingException.class)
			.isThrownBy(() -> this.mappings.of(sheet, Subject.TRANSACTION, Map.of("shoeSize", "数量")));
	}

	@Test
	void a_profile_is_found_again_by_its_headers() {
		SheetPeek sheet = peek("甲,乙,丙\n1,小店,无\n");
		assertThat(sheet.subject()).isNull();
		Mapping mapping = this.mappings.of(sheet, Subject.INDIVIDUAL, Map.of("name", "乙", "mobile", "丙"));
		this.profiles.save("门店甲", sheet, Subject.INDIVIDUAL, mapping, ImportOptions.DEFAULT, this.importing.anna());
		SheetPeek again = peek("甲*, 乙 ,丙\n2,李敏,13912345678\n");
		assertThat(again.profile()).isEqualTo("门店甲");
		assertThat(again.subject()).isEqualTo(Subject.INDIVIDUAL);
		assertThat(again.mapping().columns().get("name").index()).isEqualTo(1);
	}

	@Test
	void columns_whose_headers_tell_nothing_are_told_by_their_values() {
		assertThat(peek("""
				列1,列2,Column3,,备注,出生
				王建国,138 1234 5678,11010519491231002X,w@163.com,老,1949-12-31
				李敏,13912345678,110105199003078879,m@qq.com,新,1990-03-07
				欧阳娜娜,没有,110105199003078879,n@qq.com,,1990-03-07
				""")).satisfies((sheet) -> {
			assertThat(sheet.subject()).isEqualTo(Subject.INDIVIDUAL);
			assertThat(sheet.mapping().columns())
				.hasEntrySatisfying("name", (name) -> assertThat(name.index()).isZero())
				.hasEntrySatisfying("identityNumber", (number) -> assertThat(number.index()).isEqualTo(2))
				.hasEntrySatisfying("email", (email) -> assertThat(email.index()).isEqualTo(3))
				.containsKey("remarks")
				.doesNotContainKey("mobile");
		});
		assertThat(peek("甲,乙\n江苏华信科技有限公司,91350100M000100Y43\n北京一方商店,91350100M000100Y43\n").subject())
			.isEqualTo(Subject.CORPORATE);
		assertThat(peek("客户编号,列2,单号,数量,单价\nK1,2024-05-01,S-1,1,2\nK1,2024-05-02,S-2,1,2\n").mapping().columns())
			.hasEntrySatisfying("occurredAt", (at) -> assertThat(at.index()).isEqualTo(1));
		assertThat(peek("姓名,列2\n王建国,1980-01-05\n李敏,1990-03-07\n").mapping().columns()).containsKey("birthDate");
	}

	@Test
	void values_overrule_no_header_and_are_not_taken_from_columns_about_somebody_else() {
		assertThat(peek("姓名,配偶手机,联系手机\n王建国,13812345678,13912345678\n").mapping().columns()).hasEntrySatisfying("mobile",
				(mobile) -> assertThat(mobile.index()).isEqualTo(2));
		assertThat(peek("姓名,紧急联系人\n王建国,13812345678\n").mapping().columns()).containsOnlyKeys("name");
		assertThat(peek("姓名,列2\n王建国,2024-05-01\n李敏,2023-03-07\n").mapping().columns()).containsOnlyKeys("name");
		assertThat(peek("姓名,班级\n王建国,李大海\n李敏,赵小红\n").mapping().columns()).containsOnlyKeys("name");
		assertThat(peek("甲,乙\n1,2\n3,4\n").subject()).isNull();
	}

	@Test
	void a_file_that_is_no_workbook_is_refused_at_once_in_words() {
		ImportBatch batch = this.importing.upload("x.xlsx",
				new ByteArrayInputStream(new byte[] { 'P', 'K', 3, 4, 0, 0 }));
		assertThat(batch.state()).isEqualTo(ImportState.FAILED);
		assertThat(batch.problem()).isNotNull()
			.satisfies((problem) -> assertThat(problem.code()).startsWith("workbook.refused."));
		assertThatExceptionOfType(ImportStateException.class).isThrownBy(() -> this.imports.start(batch.id(),
				new ImportRequest(
						List.of(new ImportRequest.Part(0, "", Subject.INDIVIDUAL,
								new Mapping(1, Map.of("name", new Mapping.Column(0, "姓名"))))),
						ImportOptions.DEFAULT, false),
				this.importing.anna()));
	}

	private SheetPeek peek(String csv) {
		return this.importing.peek(this.importing.upload(csv).id()).likely();
	}

}
