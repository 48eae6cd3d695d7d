package org.kedang.region;

import java.util.Locale;
import java.util.Map;

import org.kedang.shared.Pinyin;

/**
 * English names of regions: pinyin of the spoken name, except where English has a name of
 * its own.
 */
final class EnglishNames {

	private static final Map<String, String> OWN = Map.ofEntries(Map.entry("150000", "Inner Mongolia"),
			Map.entry("610000", "Shaanxi"), Map.entry("710000", "Taiwan"), Map.entry("810000", "Hong Kong"),
			Map.entry("820000", "Macao"), Map.entry("150100", "Hohhot"), Map.entry("150600", "Ordos"),
			Map.entry("150700", "Hulunbuir"), Map.entry("150800", "Bayannur"), Map.entry("150900", "Ulanqab"),
			Map.entry("152200", "Hinggan"), Map.entry("152500", "Xilingol"), Map.entry("152900", "Alxa"),
			Map.entry("230100", "Harbin"), Map.entry("230200", "Qiqihar"), Map.entry("513200", "Ngawa"),
			Map.entry("513300", "Garze"), Map.entry("540100", "Lhasa"), Map.entry("540200", "Shigatse"),
			Map.entry("540300", "Qamdo"), Map.entry("540400", "Nyingchi"), Map.entry("540600", "Nagqu"),
			Map.entry("542500", "Ngari"), Map.entry("650100", "Urumqi"), Map.entry("650200", "Karamay"),
			Map.entry("650400", "Turpan"), Map.entry("652700", "Bortala"), Map.entry("652800", "Bayingolin"),
			Map.entry("652900", "Aksu"), Map.entry("653000", "Kizilsu"), Map.entry("653100", "Kashgar"),
			Map.entry("653200", "Hotan"), Map.entry("654000", "Ili"), Map.entry("654300", "Altay"));

	private EnglishNames() {
	}

	static String of(Region region) {
		String own = OWN.get(region.code());
		return (own != null) ? own : spelled(region.shortName());
	}

	/**
	 * One word with a capital, an apostrophe where two syllables would run together:
	 * Xi'an.
	 */
	private static String spelled(String name) {
		StringBuilder word = new StringBuilder();
		for (String syllable : Pinyin.syllables(name)) {
			if (!word.isEmpty() && "aeo".indexOf(syllable.charAt(0)) >= 0) {
				word.append('\'');
			}
			word.append(syllable.equals("lv") || syllable.equals("nv") ? syllable.replace('v', 'ü') : syllable);
		}
		return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
	}

}
