package org.kedang.ingest.standardise;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kedang.ingest.standardise.Derivation.Derived;

import static org.assertj.core.api.Assertions.assertThat;

class DerivationTests {

	private static final String WOMAN_OF_1949 = "11010519491231002X";

	@Test
	void an_identity_number_tells_birth_date_gender_and_region() {
		assertThat(from(Map.of("identityNumber", WOMAN_OF_1949))).containsExactly(
				"birthDate=1949-12-31 derived.identity", "gender=F derived.identity", "region=110105 derived.home");
	}

	@Test
	void what_is_given_is_compared_and_never_overruled() {
		assertThat(from(
				Map.of("identityNumber", WOMAN_OF_1949, "birthDate", "1950-01-01", "gender", "F", "region", "320102")))
			.containsExactly("birthDate=null differs.identity");
	}

	@Test
	void an_abolished_region_leads_to_the_one_around_it() {
		assertThat(from(Map.of("identityNumber", "110103198001010013", "birthDate", "1980-01-01", "gender", "M")))
			.containsExactly("region=110000 derived.home");
		assertThat(from(Map.of("identityNumber", "440524188001010014", "birthDate", "1880-01-01", "gender", "M")))
			.containsExactly("region=440000 derived.home");
	}

	@Test
	void an_address_is_split_into_region_and_street() {
		assertThat(from(Map.of("address", "江苏省南京市玄武区中山路1号"))).containsExactly("region=320102 derived.address",
				"address=中山路1号 derived.street");
		assertThat(from(Map.of("address", "江苏省南京市玄武区中山路1号", "region", "320000")))
			.containsExactly("region=320102 derived.refined", "address=中山路1号 derived.street");
		assertThat(from(Map.of("address", "江苏省南京市玄武区中山路1号", "region", "320102")))
			.containsExactly("address=中山路1号 derived.street");
		assertThat(from(Map.of("address", "南京市中山路1号", "region", "320102"))).isEmpty();
		assertThat(from(Map.of("address", "中山路1号", "region", "320102"))).isEmpty();
		assertThat(from(Map.of("address", "江苏省南京市"))).containsExactly("region=320100 derived.address");
	}

	@Test
	void an_address_elsewhere_is_a_contradiction_and_stays_whole() {
		assertThat(from(Map.of("address", "上海市浦东新区世纪大道1号", "region", "320102")))
			.containsExactly("region=null differs.address");
	}

	@Test
	void an_area_code_tells_the_city_or_at_least_the_province() {
		assertThat(from(Map.of("phone", "025-84401234"))).containsExactly("region=320100 derived.area");
		assertThat(from(Map.of("phone", "0731-84401234"))).containsExactly("region=430000 derived.area");
		assertThat(from(Map.of("phone", "13800138000"))).isEmpty();
	}

	@Test
	void an_area_code_of_another_city_is_pointed_out() {
		assertThat(from(Map.of("phone", "010-62345678", "region", "320102")))
			.containsExactly("phone=null differs.area");
		assertThat(from(Map.of("phone", "025-84401234", "region", "320102"))).isEmpty();
		assertThat(from(Map.of("phone", "025-84401234", "region", "320000"))).isEmpty();
		assertThat(from(Map.of("phone", "010-62345678", "region", "110105"))).isEmpty();
		assertThat(from(Map.of("phone", "0728-6234567", "region", "429004"))).isEmpty();
	}

	@Test
	void from_nothing_follows_nothing() {
		assertThat(from(Map.of())).isEmpty();
	}

	private static List<String> from(Map<String, String> values) {
		return Derivation.from(values::get).stream().map(DerivationTests::text).toList();
	}

	private static String text(Derived derived) {
		return derived.key() + "=" + derived.value() + " " + derived.why().code().substring("standardise.".length());
	}

}
