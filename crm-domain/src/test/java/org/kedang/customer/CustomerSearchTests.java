package org.kedang.customer;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kedang.access.Reader;

import static org.assertj.core.api.Assertions.assertThat;

class CustomerSearchTests {

	private static RosterFixture firm;

	private static long me;

	@BeforeAll
	static void aSmallFirm() {
		firm = new RosterFixture();
		me = firm.user("me", null);
		long stranger = firm.user("stranger", null);
		firm.set(firm.individual("C-0000001", "王建国"), Map.of("mobile", "13812345678", "phone", "025-83217766"));
		firm.set(firm.individual("C-0000002", "单建华"), Map.of("owner_id", me));
		firm.set(firm.individual("C-0000003", "王建"), Map.of("owner_id", stranger));
		firm.set(firm.individual("12346", "Anna O'Neil 50%_\\"), Map.of());
		long huaxin = firm.corporate("C-0000100", "江苏华信科技有限公司", "苏华信");
		firm.jdbc.sql("insert into contact_person (customer_id, name, mobile) values (?, '李敏', '13900009999')")
			.param(huaxin)
			.update();
	}

	@AfterAll
	static void close() {
		firm.close();
	}

	private static List<SearchHit> find(String typed) {
		return firm.search().find(typed, RosterFixture.manager(), 10);
	}

	private static void finds(String typed, SearchReason reason, String... numbers) {
		assertThat(find(typed)).as(typed).extracting(SearchHit::number).containsExactly(numbers);
		assertThat(find(typed)).as(typed).extracting(SearchHit::reason).containsOnly(reason);
	}

	@Test
	void any_part_of_a_chinese_name_finds_it_the_whole_name_first() {
		finds("王建国", SearchReason.NAME, "C-0000001");
		finds("建国", SearchReason.NAME, "C-0000001");
		finds("王建", SearchReason.NAME, "C-0000003", "C-0000001");
		finds("建", SearchReason.NAME, "C-0000001", "C-0000002", "C-0000003");
		assertThat(find("国")).extracting(SearchHit::number).startsWith("C-0000001");
		finds("苏华信科", SearchReason.NAME, "C-0000100");
		finds("信 科", SearchReason.NAME, "C-0000100");
	}

	@Test
	void a_firm_is_found_by_its_short_name() {
		firm.set(firm.corporate("C-0000200", "中国石油化工股份有限公司", "中石化"), Map.of());
		finds("石化", SearchReason.SHORT_NAME, "C-0000200");
		assertThat(find("中石化").get(0).matched()).isEqualTo("中石化");
	}

	@Test
	void pinyin_and_its_initials_find_names_surnames_by_their_own_reading() {
		finds("wangjianguo", SearchReason.PINYIN, "C-0000001");
		finds("Shan Jian", SearchReason.PINYIN, "C-0000002");
		finds("wjg", SearchReason.INITIALS, "C-0000001");
		finds("jshx", SearchReason.INITIALS, "C-0000100");
	}

	@Test
	void the_end_of_a_phone_finds_its_customer_and_says_whose_it_is() {
		finds("5678", SearchReason.MOBILE, "C-0000001");
		finds("138 1234 5678", SearchReason.MOBILE, "C-0000001");
		finds("7766", SearchReason.PHONE, "C-0000001");
		finds("9999", SearchReason.CONTACT, "C-0000100");
		assertThat(find("5678").get(0).matched()).isEqualTo("13812345678");
	}

	@Test
	void a_phone_is_found_as_a_caller_s_display_and_the_pages_write_it() {
		for (String typed : List.of("+8613812345678", "+86 138-1234-5678", "008613812345678", "8613812345678")) {
			finds(typed, SearchReason.MOBILE, "C-0000001");
		}
		for (String typed : List.of("025-83217766", "02583217766", "(025) 8321 7766", "+86 25 8321 7766", "83217766")) {
			finds(typed, SearchReason.PHONE, "C-0000001");
		}
		assertThat(find("010-83217766")).isEmpty();
	}

	@Test
	void the_beginning_of_a_number_finds_its_customer() {
		finds("c-00001", SearchReason.NUMBER, "C-0000100");
		finds("123", SearchReason.NUMBER, "12346");
		finds("100", SearchReason.NUMBER, "C-0000100");
		finds("Ｃ－００００１００", SearchReason.NUMBER, "C-0000100");
	}

	@Test
	void latin_names_and_signs_are_taken_literally() {
		finds("o'ne", SearchReason.NAME, "12346");
		finds("50%_\\", SearchReason.NAME, "12346");
		assertThat(find("%")).isEmpty();
		assertThat(find("___")).isEmpty();
		assertThat(find("  ")).isEmpty();
		assertThat(find("'; drop table customer; --")).isEmpty();
	}

	@Test
	void a_reader_finds_no_more_than_is_visible_to_them() {
		Reader reader = RosterFixture.sales(me, null, me);
		assertThat(firm.search().find("王建", reader, 10)).extracting(SearchHit::number).containsExactly("C-0000001");
		SearchHit hit = firm.search().find("5678", reader, 10).get(0);
		assertThat(hit.matched()).isEqualTo("138****5678");
		assertThat(firm.search().find("45678", reader, 10)).isEmpty();
	}

	@Test
	void no_more_is_found_than_asked_for() {
		assertThat(firm.search().find("建", RosterFixture.manager(), 2)).hasSize(2);
	}

}
