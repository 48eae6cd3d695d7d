package org.kedang.bench;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.kedang.catalogue.Subject;
import org.kedang.ingest.sample.SampleFirm;
import org.kedang.ingest.sample.SampleRow;

/**
 * Made-up firms of which some stand in the file several times, and others are only alike:
 * branch offices, parent and subsidiary at one address, one brand in two cities.
 */
final class ChineseFirms {

	private static final String[] KEYS = { "creditCode", "phone", "region", "address", "legalRepName" };

	private static final String LUCKY = "华信恒远瑞丰金鼎博中辰天合盛达新弘毅泰和明德诚汇通安嘉禾启元联创卓越东升永昌百川锐万立国海纳智凌云福满康宏利兴旺祥龙腾飞宇佳美乐优品正大同仁";

	private static final String[] TRADES = "科技 电子 机械 商贸 食品 餐饮管理 建筑工程 物流 文化传媒 医疗器械 教育咨询 酒店管理 农业发展 企业管理咨询 房地产开发 环保科技"
		.split(" ");

	private static final String[] CITIES = "南京 苏州 上海 杭州 宁波 深圳 广州 北京 济南 青岛 成都 重庆 武汉 长沙 郑州 西安 厦门 福州 合肥 天津".split(" ");

	private final long seed;

	private final Set<String> brands = new HashSet<>();

	private int entities;

	ChineseFirms(long seed) {
		this.seed = seed;
	}

	/** About as many rows as wanted. */
	void rows(int wanted, Consumer<LabelledRow> out) {
		SampleFirm firm = new SampleFirm(this.seed, 0, (int) (wanted / 1.4), LocalDate.of(2024, 5, 1), false);
		firm.rows(Subject.CORPORATE, (row) -> firm(row, out));
	}

	private void firm(SampleRow row, Consumer<LabelledRow> out) {
		Luck luck = new Luck(this.seed, this.entities);
		LabelledRow firm = new LabelledRow(this.entities++, new HashMap<>());
		for (String key : KEYS) {
			firm.put(key, row.text(key));
		}
		String city = row.text("name").substring(0, 2);
		Name name = new Name(city, brand(city, luck), luck.of(TRADES), luck.of("有限公司", "有限公司", "有限责任公司", "股份有限公司"));
		firm.put("name", name.whole());
		out.accept(firm.copy(firm.entity()));
		for (double again = 0.2; luck.chance(again); again = 0.15) {
			out.accept(again(firm, name, luck));
		}
		if (luck.chance(0.06)) {
			out.accept(alike(firm, name, luck));
		}
	}

	/** A registered name is given once in a city. */
	private String brand(String city, Luck luck) {
		String brand;
		do {
			brand = "" + luck.letterOf(LUCKY) + luck.letterOf(LUCKY) + (luck.chance(0.5) ? luck.letterOf(LUCKY) : "");
		}
		while (!this.brands.add(city + brand) && !this.brands.add(city + (brand += luck.letterOf(LUCKY))));
		return brand;
	}

	private static LabelledRow again(LabelledRow firm, Name name, Luck luck) {
		LabelledRow row = firm.copy(firm.entity());
		String[] keys = { "creditCode", "phone", "region", "address", "legalRepName" };
		double[] chances = { 0.55, 0.2, 0.15, 0.25, 0.3 };
		for (int i = 0; i < keys.length; i++) {
			if (luck.chance(chances[i])) {
				row.forget(keys[i]);
			}
		}
		if (luck.chance(0.08) && !row.text("phone").isEmpty()) {
			row.put("phone", row.text("phone").substring(0, row.text("phone").indexOf('-') + 1) + luck.between(2, 8)
					+ luck.digits(row.text("phone").startsWith("0") && row.text("phone").indexOf('-') == 3 ? 7 : 6));
		}
		if (luck.chance(0.3) && !row.text("phone").isEmpty()) {
			row.put("phone",
					luck.of(row.text("phone").replace("-", ""), row.text("phone") + "-" + luck.between(1, 9) + "01"));
		}
		if (luck.chance(0.06)) {
			row.put("address", luck.of("中山路", "人民路", "解放路", "建设路") + luck.between(1, 880) + "号");
		}
		row.put("name", name.written(luck));
		return row;
	}

	private LabelledRow alike(LabelledRow firm, Name name, Luck luck) {
		LabelledRow other = firm.copy(this.entities++);
		other.forget("creditCode");
		switch (luck.below(4)) {
			case 0, 1 -> {
				String city = luck.of(CITIES);
				other.put("name", name.whole() + luck.of(city + "分公司", city + "办事处", luck.of("中山", "人民", "新华") + "路店"));
				other.put("address", luck.of("中山路", "人民路", "解放路") + luck.between(1, 880) + "号");
				if (luck.chance(0.7)) {
					other.put("phone", "0" + luck.of("25", "21", "20") + "-8" + luck.digits(7));
				}
			}
			case 2 -> {
				String trade = luck.of(TRADES);
				other.put("name",
						new Name(name.city, name.brand, trade.equals(name.trade) ? "投资" : trade, name.form).whole());
			}
			default -> {
				String city = luck.of(CITIES);
				other.put("name",
						new Name(city.equals(name.city) ? "大连" : city, name.brand, name.trade, name.form).whole());
				other.put("phone", "0" + luck.of("25", "21", "20") + "-8" + luck.digits(7));
				other.forget("region", "address", "legalRepName");
			}
		}
		return other;
	}

	/**
	 * A registered name in its parts.
	 */
	private record Name(String city, String brand, String trade, String form) {

		String whole() {
			return this.city + this.brand + this.trade + this.form;
		}

		String written(Luck luck) {
			return switch (luck.below(12)) {
				case 0 -> this.brand + this.trade + "（" + this.city + "）" + this.form;
				case 1 -> this.city + "市" + this.brand + this.trade + this.form;
				case 2 -> this.city + this.brand + this.trade;
				case 3 -> this.city + this.brand;
				case 4 -> this.city + this.brand + this.trade + (this.form.equals("有限公司") ? "有限责任公司" : "有限公司");
				case 5 ->
					luck.chance(0.3) ? this.city + this.brand.charAt(0) + luck.letterOf(LUCKY) + this.trade + this.form
							: whole() + " ";
				default -> whole();
			};
		}

	}

}
