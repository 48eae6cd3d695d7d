package org.kedang.web.support;

import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.ingest.standardise.RegionText;
import org.kedang.region.Region;
import org.kedang.region.Regions;

import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

class RegionNamesTests {

	@AfterEach
	void theLanguageIsNobodys() {
		LocaleContextHolder.resetLocaleContext();
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh-CN", "en" })
	void every_region_that_is_written_is_read_back_as_the_same(String language) {
		LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
		assertThat(Regions.all()).allSatisfy((region) -> assertThat(read(region)).isEqualTo(region.code()));
	}

	private static String read(Region region) {
		return new RegionText().apply(RegionNames.exact(region.code())).value();
	}

	@ParameterizedTest
	@ValueSource(strings = { "310104 上海市徐汇区", "320102 江苏省南京市玄武区", "350404 福建省三明市三元区 350404" })
	void the_code_is_added_only_where_the_name_does_not_tell(String line) {
		LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
		assertThat(RegionNames.exact(line.substring(0, 6))).isEqualTo(line.substring(7));
	}

	@ParameterizedTest
	@ValueSource(strings = { "310104 Shanghai, Xuhui", "320102 Jiangsu, Nanjing, Xuanwu",
			"653221 Xinjiang, Hotan, Hetian 653221", "999999 999999" })
	void so_it_is_in_english(String line) {
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		assertThat(RegionNames.exact(line.substring(0, 6))).isEqualTo(line.substring(7));
	}

}
