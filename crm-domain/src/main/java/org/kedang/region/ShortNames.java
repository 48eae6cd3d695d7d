package org.kedang.region;

import java.util.regex.Pattern;

import org.kedang.region.Region.Level;

/**
 * Official names as they are spoken: 内蒙古自治区 → 内蒙古, 恩施土家族苗族自治州 → 恩施, 玄武区 → 玄武. A name that
 * one character would remain of (赵县, 东区) stays whole.
 */
final class ShortNames {

	private static final Pattern PROVINCE = Pattern.compile("(省|市|特别行政区|(壮族|回族|维吾尔)?自治区)$");

	private static final Pattern KIND = Pattern.compile("(自治州|自治县|自治旗|新区|地区|[市区县旗盟])$");

	private static final Pattern KEPT = Pattern.compile("((矿|林|开发|管理|示范|试验|实验|园|聚集|保税)区|群岛|兴安盟|[前后左右中]旗)$");

	private static final Pattern PEOPLE = Pattern.compile("(各族|蒙古族?|回族|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族"
			+ "|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族|仫佬族"
			+ "|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|普米族|塔吉克族?|怒族|鄂温克族|保安族|裕固族|独龙族)$");

	private ShortNames() {
	}

	static String of(String name, Level level) {
		if (level == Level.PROVINCE) {
			return PROVINCE.matcher(name).replaceFirst("");
		}
		if (KEPT.matcher(name).find()) {
			return name;
		}
		String bare = strip(KIND, name);
		if (name.contains("自治") || name.endsWith("族区")) {
			String before;
			do {
				before = bare;
				bare = strip(PEOPLE, bare);
			}
			while (!before.equals(bare));
			// 鄂温克族自治旗 is named for its people alone
			return (bare.endsWith("族") && bare.length() > 2) ? bare.substring(0, bare.length() - 1) : bare;
		}
		return bare;
	}

	private static String strip(Pattern ending, String name) {
		String bare = ending.matcher(name).replaceFirst("");
		return (bare.length() >= 2) ? bare : name;
	}

}
