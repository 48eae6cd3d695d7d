package org.kedang.analytics.basket;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Tells what stands in orders without being goods: postage, fees, discounts, deposits,
 * corrections. They are in very many orders and would make rules with everything. What a
 * line is shows in its name, or in its code where it has no name.
 */
public final class ServiceItems {

	/** Chinese words that goods do not have in their names. */
	private static final List<String> WITHIN = List.of("运费", "邮费", "邮资", "快递费", "物流费", "配送费", "送货费", "手续费", "服务费",
			"包装费", "安装费", "加急费", "折扣", "折让", "优惠券", "抵扣", "抵用", "押金", "定金", "订金", "补差", "差价", "尾款", "预付款", "储值", "充值");

	/** English words that goods do not have in their names. */
	private static final Pattern WORDS = Pattern.compile(
			"\\b(postage|freight|shipping|delivery charges?|bank charges?|handling fee|service fee|discount|surcharge|bad debt)\\b",
			Pattern.CASE_INSENSITIVE);

	/** Names that are more than a word of goods only as a whole: a carriage clock. */
	private static final Set<String> WHOLE = Set.of("post", "carriage", "delivery", "manual", "samples", "deposit",
			"adjustment", "commission", "amazon fee", "amazonfee", "cruk commission", "fee", "fees", "邮", "其他费用");

	private ServiceItems() {
	}

	/** Whether a product is none. */
	public static boolean contain(String key, @Nullable String name) {
		String text = (name != null && !name.isBlank()) ? name.strip() : key;
		return WITHIN.stream().anyMatch(text::contains) || WORDS.matcher(text).find()
				|| WHOLE.contains(text.toLowerCase(Locale.ROOT));
	}

}
