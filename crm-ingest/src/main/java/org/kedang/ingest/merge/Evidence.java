package org.kedang.ingest.merge;

import java.util.List;

import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Subject;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one field says about two customers being the same.
 *
 * @param field key in the catalogue
 * @param level name of the comparison level
 * @param bits weight; below 0 it speaks against
 */
public record Evidence(String field, String level, double bits) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<List<Evidence>> LIST = new TypeReference<>() {
	};

	/**
	 * Whether the reader may be told what the field says. Whoever may see personal values
	 * may be told of secret ones too: that two of them are the same says neither.
	 */
	public boolean isOpenTo(Subject kind, Reader reader) {
		return Catalogue.builtIn(kind)
			.stream()
			.anyMatch((each) -> each.key().equals(this.field) && (reader.seesPlain(each)
					|| (each.isSecret() && reader.maySeePersonal() && !reader.isHidden(each))));
	}

	/** Without what fields say that are hidden from the reader. */
	static List<Evidence> shown(List<Evidence> all, Subject kind, Reader reader) {
		List<String> hidden = List.of(reader.hiddenOf(Catalogue.builtIn(kind)));
		return all.stream().filter((each) -> !hidden.contains(each.field())).toList();
	}

	/**
	 * The sum without what is hidden, which could be told from it otherwise.
	 * @param bits the sum of all, prior included
	 */
	static double known(double bits, List<Evidence> all, List<Evidence> shown) {
		return (all.size() == shown.size()) ? bits : bits - sum(all) + sum(shown);
	}

	private static double sum(List<Evidence> evidence) {
		return evidence.stream().mapToDouble(Evidence::bits).sum();
	}

	public static List<Evidence> read(String json) {
		return List.copyOf(JSON.readValue(json, LIST));
	}

}
