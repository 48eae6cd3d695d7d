package org.kedang.ingest.standardise;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Core names of companies: 江苏华信科技有限公司, 华信科技(南京)有限公司 and 华信 are all 华信.
 */
final class CoreNames {

	private static final Pattern BRACKETS = Pattern.compile("[(（][^)）]*[)）]");

	private static final Set<String> FORMS = words("股份有限公司 有限责任公司 有限公司 股份公司 集团公司 总公司 分公司 子公司 公司 集团 控股 合伙企业 "
			+ "个人独资企业 个体工商户 工作室 经营部 办事处 事务所 合作社 ltd limited inc corp corporation company llc gmbh group plc co");

	private static final Set<String> TRADES = words("科技 技术 信息 电子 网络 软件 贸易 商贸 实业 投资 发展 工程 建设 建筑 装饰 文化 传媒 广告 咨询 管理 "
			+ "服务 物流 运输 食品 餐饮 酒店 医药 医疗 器械 机械 设备 制造 化工 新材料 材料 新能源 能源 环保 农业 生物 教育 国际 进出口 电器 电气 电力 汽车 "
			+ "房地产 置业 物业 金融 资产 供应链 智能 数据 企业 产业 工业 商业 市场 营销 策划 系统 集成 自动化 精密 五金 塑料 包装 印刷 纺织 服装 服饰 " + "家具 家居 百货");

	private static final int LONGEST = 11;

	/** Letters that an ending ends in: after any other there is nothing to look up. */
	private static final boolean[] LAST = new boolean[Character.MAX_VALUE + 1];

	static {
		FORMS.forEach((word) -> LAST[word.charAt(word.length() - 1)] = true);
		TRADES.forEach((word) -> LAST[word.charAt(word.length() - 1)] = true);
	}

	private CoreNames() {
	}

	static String of(String name) {
		String line = Texts.line(name).toLowerCase(Locale.ROOT);
		String core = stripped(FORMS, (line.indexOf('(') < 0) ? line : BRACKETS.matcher(line).replaceAll(""));
		core = (core.startsWith("中国") && core.length() >= 4) ? core.substring(2) : core;
		Located located = Located.in(core);
		core = (located.region() != null && located.rest().length() >= 2) ? located.rest() : core;
		return stripped(TRADES, stripped(FORMS, core));
	}

	/** The name without endings, as long as two letters remain. */
	private static String stripped(Set<String> endings, String name) {
		String bare = trimmed(name);
		if (bare.isEmpty() || !LAST[bare.charAt(bare.length() - 1)]) {
			return bare;
		}
		for (int length = Math.min(LONGEST, bare.length() - 2); length >= 2; length--) {
			int end = bare.length() - length;
			boolean word = bare.charAt(end) > 0x7F || bare.charAt(end - 1) == ' ' || bare.charAt(end - 1) == '.';
			if (word && endings.contains(bare.substring(end))) {
				return stripped(endings, bare.substring(0, end));
			}
		}
		return bare;
	}

	private static String trimmed(String name) {
		int end = name.length();
		while (end > 2 && " ,.".indexOf(name.charAt(end - 1)) >= 0) {
			end--;
		}
		return name.substring(0, end);
	}

	private static Set<String> words(String list) {
		return Arrays.stream(list.split(" ")).collect(Collectors.toUnmodifiableSet());
	}

}
