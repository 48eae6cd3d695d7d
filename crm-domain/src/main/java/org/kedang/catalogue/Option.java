package org.kedang.catalogue;

import java.util.List;

/**
 * One allowed value of an option field.
 *
 * @param key the stored value
 * @param zh Chinese label
 * @param en English label
 * @param synonyms further writings that an import accepts
 */
public record Option(String key, String zh, String en, List<String> synonyms) {

	public static Option of(String key, String zh, String en, String... synonyms) {
		return new Option(key, zh, en, List.of(synonyms));
	}

	public String label(boolean english) {
		return english ? this.en : this.zh;
	}

}
