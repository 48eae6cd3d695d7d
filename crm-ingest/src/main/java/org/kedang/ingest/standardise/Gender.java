package org.kedang.ingest.standardise;

import java.util.List;

import org.kedang.catalogue.Option;

/**
 * 男 or 女 in all the writings of forms, titles and codes (1 and 2 of GB/T 2261); the value
 * is M or F.
 */
public final class Gender extends Cleaned {

	private static final OneOf OPTIONS = new OneOf(List.of(
			Option.of("M", "男", "Male", "1", "先生", "男性", "男士", "男的", "小伙", "Mr", "Mr.", "man", "boy", "♂", "01", "男孩"),
			Option.of("F", "女", "Female", "2", "0", "女士", "女性", "女的", "小姐", "太太", "夫人", "Ms", "Ms.", "Mrs", "Mrs.",
					"Miss", "woman", "girl", "♀", "02", "女孩")));

	@Override
	Outcome read(String text) {
		return OPTIONS.read(text);
	}

}
