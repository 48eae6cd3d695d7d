package org.kedang.region;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedang.region.Region.Level;

import static org.assertj.core.api.Assertions.assertThat;

class RegionsTests {

	@ParameterizedTest
	@CsvSource({ "320102,江苏省南京市玄武区,江苏 南京 玄武", "110105,北京市朝阳区,北京 朝阳", "500101,重庆市万州区,重庆 万州", "419001,河南省济源市,河南 济源",
			"441900,广东省东莞市,广东 东莞", "150000,内蒙古自治区,内蒙古", "450000,广西壮族自治区,广西", "650000,新疆维吾尔自治区,新疆",
			"422801,湖北省恩施土家族苗族自治州恩施市,湖北 恩施 恩施", "222401,吉林省延边朝鲜族自治州延吉市,吉林 延边 延吉", "810001,香港特别行政区中西区,香港 中西",
			"420528,湖北省宜昌市长阳土家族自治县,湖北 宜昌 长阳", "150724,内蒙古自治区呼伦贝尔市鄂温克族自治旗,内蒙古 呼伦贝尔 鄂温克", "310115,上海市浦东新区,上海 浦东",
			"429021,湖北省神农架林区,湖北 神农架林区", "320571,江苏省苏州市苏州工业园区,江苏 苏州 苏州工业园区",
			"654226,新疆维吾尔自治区塔城地区和布克赛尔蒙古自治县,新疆 塔城 和布克赛尔" })
	void a_region_knows_its_names(String code, String full, String spoken) {
		assertThat(Regions.fullName(code)).isEqualTo(full);
		assertThat(Regions.path(code)).extracting(Region::shortName).containsExactly(spoken.split(" "));
	}

	@ParameterizedTest
	@CsvSource({ "320000,Jiangsu", "320100,Nanjing", "610100,Xi'an", "140000,Shanxi", "610000,Shaanxi", "150100,Hohhot",
			"350200,Xiamen", "500000,Chongqing", "430100,Changsha", "340300,Bengbu", "341500,Lu'an", "440500,Shantou",
			"141100,Lüliang", "350100,Fuzhou", "371100,Rizhao", "810000,Hong Kong", "511100,Leshan", "331100,Lishui",
			"222400,Yanbian", "441900,Dongguan" })
	void a_region_has_an_english_name(String code, String english) {
		assertThat(Regions.englishName(code)).isEqualTo(english);
	}

	@Test
	void abolished_codes_are_known_and_marked() {
		assertThat(Regions.find("110103")).hasValueSatisfying((region) -> {
			assertThat(region.historical()).isTrue();
			assertThat(region.name()).isEqualTo("崇文区");
			assertThat(region.parent()).isEqualTo("110000");
		});
		assertThat(Regions.fullName("341402")).isEqualTo("安徽省巢湖市居巢区");
		assertThat(Regions.children("110000")).extracting(Region::code).doesNotContain("110103");
	}

	@Test
	void there_are_34_provinces_and_each_child_names_its_parent() {
		assertThat(Regions.provinces()).hasSize(34).allMatch((province) -> province.parent() == null);
		assertThat(Regions.children("320000")).hasSize(13).allMatch((city) -> city.level() == Level.CITY);
		assertThat(Regions.children("420000")).extracting(Region::shortName).contains("武汉", "仙桃", "神农架林区");
		assertThat(Regions.all()).allSatisfy((region) -> {
			assertThat(region.code()).matches("\\d{6}");
			assertThat(region.shortName()).isNotEmpty();
			assertThat(Regions.englishName(region.code())).isNotEmpty();
			assertThat(region.parent() == null || Regions.find(region.parent()).isPresent()).isTrue();
		});
	}

	@Test
	void a_code_leads_to_its_province_and_city() {
		assertThat(Regions.provinceOf("320102")).map(Region::name).contains("江苏省");
		assertThat(Regions.provinceOf("440524")).map(Region::name).contains("广东省");
		assertThat(Regions.cityOf("320102")).map(Region::name).contains("南京市");
		assertThat(Regions.cityOf("110105")).isEmpty();
		assertThat(Regions.find("999999")).isEmpty();
		assertThat(Regions.fullName("999999")).isEmpty();
	}

	@Test
	void an_area_code_of_the_telephone_leads_to_its_cities() {
		assertThat(Regions.byAreaCode("025")).extracting(Region::code).containsExactly("320100");
		assertThat(Regions.byAreaCode("0731")).extracting(Region::shortName).containsExactly("长沙", "株洲", "湘潭");
		assertThat(Regions.byAreaCode("0999")).extracting(Region::shortName).containsExactly("伊犁");
		assertThat(Regions.byAreaCode("0123")).isEmpty();
	}

}
