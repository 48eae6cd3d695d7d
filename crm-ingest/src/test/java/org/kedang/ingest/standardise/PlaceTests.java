package org.kedang.ingest.standardise;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedang.ingest.standardise.Address.Split;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "null", value = { "320102|320102|null", "32|320000|null",
			"3201|320100|null", "320102001|320102|null", "110103|110103|region.abolished", "江苏省南京市玄武区|320102|null",
			"江苏 南京 玄武|320102|null", "江苏/南京/玄武区|320102|null", "江苏南京玄武|320102|null", "南京玄武区|320102|null",
			"江苏省玄武区|320102|null", "玄武区|320102|null", "南京|320100|null", "江苏|320000|null", "粤|440000|null",
			"粤 深圳|440300|null", "粤深圳|440300|null", "广东|440000|null", "深圳|440300|null", "内蒙古|150000|null",
			"广西|450000|null", "吉林|220000|null", "吉林市|220200|null", "吉林省吉林市|220200|null", "吉林 吉林市|220200|null",
			"北京|110000|null", "北京市朝阳区|110105|null", "北京朝阳|110105|null", "北京市北京市朝阳区|110105|null",
			"北京市市辖区朝阳区|110105|null", "北京北京|110000|null", "重庆市万州区|500101|null", "恩施|422800|null", "湖北恩施恩施市|422801|null",
			"恩施土家族苗族自治州|422800|null", "河南省济源市|419001|null", "济源|419001|null", "昆山|320583|null", "江苏昆山|320583|null",
			"中国江苏省南京市|320100|null", "香港|810000|null", "台湾省|710000|null", "北京市崇文区|110103|region.abolished",
			"Shanghai, Xuhui|310104|null", "Xuanwu District, Nanjing, Jiangsu|320102|null", "Kunshan|320583|null",
			"福建省三明市三元区 350404|350404|null", "江苏省南京市玄武区 350404|320102|region.rest", "朝阳|211300|null", "海南|460000|null",
			"江苏省南京市玄武区新街口街道|320102|region.rest", "Jiangsu|320000|null", "Nanjing|320100|null",
			"Nanjing, Jiangsu|320100|null", "Jiangsu Province / Nanjing City|320100|null", "Xi'an|610100|null",
			"Inner Mongolia|150000|null", "Suzhou, Anhui|341300|null", "Hong Kong|810000|null",
			"朝阳区|null|region.ambiguous", "鼓楼区|null|region.ambiguous", "Suzhou|null|region.ambiguous",
			"江苏省南亰市|null|region.unknownPart", "火星|null|region.unknown", "United Kingdom|null|region.unknown",
			"999999|null|region.code", "320|null|region.code", "中国|null|region.unknown", "无|null|nothing" })
	void a_region_is_found_by_code_or_name(String raw, String value, String code) {
		Outcomes.check(new RegionText().apply(raw), value, code);
	}

	@Test
	void a_name_that_several_regions_share_lists_them() {
		assertThat(new RegionText().apply("鼓楼区").problem().args().get(1).toString()).contains("江苏省南京市鼓楼区", "福建省福州市鼓楼区");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "null",
			value = { "江苏省南京市玄武区中山路1号|320102|中山路1号", "江苏省南京市 玄武区 中山路1号|320102|中山路1号", "南京市中山路1号|320100|中山路1号",
					"南京玄武区珠江路88号|320102|珠江路88号", "上海市南京路100号|310000|南京路100号", "上海浦东新区世纪大道1号|310115|世纪大道1号",
					"南京路100号|null|南京路100号", "北京市朝阳区建国路88号|110105|建国路88号", "朝阳区建国路88号|null|朝阳区建国路88号",
					"江苏昆山花桥镇|320583|花桥镇", "江苏省南京市江宁路5号|320100|江宁路5号", "广东省东莞市长安镇|441900|长安镇", "重庆市重庆市渝中区解放碑|500103|解放碑",
					"中山路1号|null|中山路1号", "内蒙古呼和浩特市新城区|150102|null", "xx花园3栋|null|xx花园3栋", "苏州工业园区星湖街1号|320571|星湖街1号",
					"海南海口市龙华路|460100|龙华路" })
	void an_address_begins_with_its_region(String address, String region, String street) {
		assertThat(Address.split(address)).isEqualTo(new Split(region, (street != null) ? street : ""));
	}

	@Test
	void an_address_keeps_all_its_words() {
		Outcomes.check(new Address().apply("江苏省 南京市　玄武区 中山路 1 号"), "江苏省南京市玄武区中山路 1 号", null);
		Outcomes.check(new Address().apply("1 Main Street"), "1 Main Street", null);
		Outcomes.check(new Address().apply("无锡市梁溪区"), "无锡市梁溪区", null);
		Outcomes.check(new Address().apply("无"), null, "nothing");
		assertThat(Address.join("320102", "中山路1号")).isEqualTo("江苏省南京市玄武区中山路1号");
	}

}
