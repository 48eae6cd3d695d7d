package org.kedang.ingest.standardise;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Core names of companies: 江苏华信科技有限公司, 华信科技(南京)有限公司 and 华信 are all 华信.
 */
final class CoreNames {

	private static final Pattern BRACKETS = Pattern.compile("[(（][^)）]*[)）]");

	private static final Pattern FORM = Pattern.compile("(股份有限公司|有限责任公司|有限公司|股份公司|集团公司|总公司|分公司|子公司|公司|集团|控股|合伙企业"
			+ "|个人独资企业|个体工商户|工作室|经营部|办事处|事务所|合作社|[ ,.]*(co\\.? ?,? ?ltd|ltd|limited|inc|corp|corporation|company"
			+ "|llc|gmbh|group|plc|co)\\.?)$");

	private static final Pattern TRADE = Pattern.compile("(科技|技术|信息|电子|网络|软件|贸易|商贸|实业|投资|发展|工程|建设|建筑|装饰|文化|传媒|广告|咨询|管理"
			+ "|服务|物流|运输|食品|餐饮|酒店|医药|医疗|器械|机械|设备|制造|化工|新材料|材料|新能源|能源|环保|农业|生物|教育|国际|进出口|电器|电气|电力|汽车|房地产"
			+ "|置业|物业|金融|资产|供应链|智能|数据|企业|产业|工业|商业|市场|营销|策划|系统|集成|自动化|精密|五金|塑料|包装|印刷|纺织|服装|服饰|家具|家居|百货)$");

	private CoreNames() {
	}

	static String of(String name) {
		String core = BRACKETS.matcher(Texts.line(name).toLowerCase(Locale.ROOT)).replaceAll("");
		core = stripped(FORM, core);
		core = (core.startsWith("中国") && core.length() >= 4) ? core.substring(2) : core;
		Located located = Located.in(core);
		core = (located.region() != null && located.rest().length() >= 2) ? located.rest() : core;
		return stripped(TRADE, stripped(FORM, core)).strip();
	}

	/** The name without endings, as long as two letters remain. */
	private static String stripped(Pattern ending, String name) {
		String before;
		String after = name;
		do {
			before = after;
			String bare = ending.matcher(before).replaceFirst("");
			after = (bare.length() >= 2) ? bare : before;
		}
		while (!after.equals(before));
		return after;
	}

}
