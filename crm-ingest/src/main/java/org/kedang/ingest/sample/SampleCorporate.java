package org.kedang.ingest.sample;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;

import org.kedang.catalogue.Subject;
import org.kedang.region.Region;
import org.kedang.region.Regions;

/**
 * One corporate customer with its contact persons.
 */
final class SampleCorporate {

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final int[] WEIGHTS = { 1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28 };

	private static final String[][] CHAIN = { { "总经理", "管理层", "决策者", "5" }, { "采购经理", "采购部", "采购者", "4" },
			{ "行政主管", "行政部", "使用者", "2" }, { "财务经理", "财务部", "把关者", "3" }, { "办公室主任", "办公室", "影响者", "3" } };

	/** Cities whose telephone numbers have seven digits, not eight. */
	private static final Set<String> SEVEN_DIGITS = Set.of("0592", "0771");

	private final SampleFirm firm;

	private final int index;

	private final Dice dice;

	SampleCorporate(SampleFirm firm, int index) {
		this.firm = firm;
		this.index = index;
		this.dice = new Dice(firm.seed(), "corporate", index);
	}

	SampleRow row() {
		String[] where = this.dice.oftenFirst(Words.PLACES).split(":");
		String region = where[0];
		String place = Regions.cityOf(region).or(() -> Regions.provinceOf(region)).map(Region::shortName).orElse("");
		String[] trade = this.dice.of(Words.TRADES);
		String brand = this.dice.of(Words.BRANDS) + ((this.index > 300) ? this.dice.of(Words.BRANDS) : "");
		String form = this.dice.of("有限公司", "有限公司", "有限责任公司", "股份有限公司");
		LocalDate founded = this.firm.today().minusDays(this.dice.between(700, 11_000));
		SampleRow row = new SampleRow().put("number", SampleFirm.number(Subject.CORPORATE, this.index))
			.put("name", place + brand + trade[0] + form)
			.put("shortName", place + brand)
			.put("creditCode", creditCode(region))
			.put("organisationForm", form.startsWith("股份") ? "股份有限公司" : "有限责任公司")
			.put("industry", trade[1])
			.put("foundedOn", founded)
			.put("registeredCapital", this.dice.of("100万", "200万", "500万", "1000万", "5000万"))
			.put("phone", where[1] + "-" + telephone(where[1]))
			.put("region", Regions.fullName(region))
			.put("address", this.dice.of(Words.STREETS) + this.dice.between(1, 880) + "号")
			.put("acquiredOn", this.firm.acquiredOn(Subject.CORPORATE, this.index))
			.put("sourceChannel", this.dice.of("走访", "展会", "转介绍", "官网", "电话调查", "业务过程"));
		SampleIndividual.manage(row, this.dice, new SampleDealings(this.firm, Subject.CORPORATE, this.index));
		details(row);
		return row;
	}

	private String telephone(String areaCode) {
		int digits = SEVEN_DIGITS.contains(areaCode) ? 6 : 7;
		return this.dice.between(2, 8) + this.dice.digits(digits);
	}

	private void details(SampleRow row) {
		row.put("companySize", this.dice.of("大型", "中型", "小型", "小型", "微型"))
			.put("employees", (int) this.dice.spread(60, 1.1) + 3);
		if (this.dice.chance(0.6)) {
			row.put("mainProducts", this.dice.of("办公设备", "软件服务", "食品加工", "建材", "会展服务", "医疗耗材", "物流仓储"))
				.put("annualSales", this.dice.between(2, 300) * 100_000);
		}
		row.put("paymentDays", this.dice.of(0, 15, 30, 30, 45, 60))
			.put("settlementMethod", this.dice.of("转账", "转账", "承兑汇票", "月结"))
			.put("creditLimit", this.dice.of(10_000, 20_000, 50_000, 100_000));
		if (this.dice.chance(0.5)) {
			row.put("totalAssets", this.dice.between(20, 900) * 100_000)
				.put("netProfit", this.dice.between(-5, 60) * 50_000);
			new SampleBalance(this.firm, this.index).fill(row);
		}
		row.put("legalRepName", SampleIndividual.personName(this.dice, this.dice.chance(0.25)));
	}

	void contactPersons(Consumer<SampleRow> rows) {
		Dice people = new Dice(this.firm.seed(), "people", this.index);
		int count = people.between(1, CHAIN.length);
		int from = people.chance(0.8) ? 0 : 1;
		String chief = "";
		for (int i = from; i < Math.max(count, from + 1); i++) {
			boolean woman = people.chance(0.5);
			// the place keeps two namesakes of one firm apart
			String name = SampleIndividual.personName(people, woman);
			SampleRow row = new SampleRow().put("customer", SampleFirm.number(Subject.CORPORATE, this.index))
				.put("name", name)
				.put("gender", woman ? "女" : "男")
				.put("department", CHAIN[i][1])
				.put("position", CHAIN[i][0])
				.put("mobile", SampleIndividual.mobile(people))
				.put("decisionRole", CHAIN[i][2])
				.put("influence", CHAIN[i][3])
				.put("attitude", people.of("支持", "支持", "中立", "中立", "反对"));
			if (!chief.isEmpty() && !chief.equals(name)) {
				row.put("superior", chief);
			}
			chief = chief.isEmpty() ? name : chief;
			rows.accept(row);
		}
	}

	private String creditCode(String region) {
		StringBuilder code = new StringBuilder("91").append(region).append("MA");
		for (int i = 0; i < 7; i++) {
			code.append(ALPHABET.charAt(this.dice.below(31)));
		}
		int sum = 0;
		for (int i = 0; i < 17; i++) {
			sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
		}
		return code.append(ALPHABET.charAt((31 - sum % 31) % 31)).toString();
	}

}
