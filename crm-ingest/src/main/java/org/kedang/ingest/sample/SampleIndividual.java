package org.kedang.ingest.sample;

import java.time.LocalDate;

import org.kedang.catalogue.Subject;
import org.kedang.region.Regions;

/**
 * One individual customer.
 */
final class SampleIndividual {

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final int YOUNGEST = 22 * 365;

	/** Days on which one may be born. */
	private static final int DAYS = 46 * 365 + 1;

	/** Spreads those who follow each other over the days; shares no factor with them. */
	private static final long STEP = 10_378;

	/** Numbers of one day in one place and of one gender. */
	private static final int SEQUENCES = 499;

	private final SampleFirm firm;

	private final int index;

	private final Dice dice;

	SampleIndividual(SampleFirm firm, int index) {
		this.firm = firm;
		this.index = index;
		this.dice = new Dice(firm.seed(), "individual", index);
	}

	SampleRow row() {
		boolean woman = this.dice.chance(0.48);
		String region = this.dice.oftenFirst(Words.PLACES).substring(0, 6);
		LocalDate born = this.firm.today().minusDays(YOUNGEST + this.index * STEP % DAYS);
		LocalDate acquired = this.firm.acquiredOn(Subject.INDIVIDUAL, this.index);
		SampleRow row = new SampleRow().put("number", SampleFirm.number(Subject.INDIVIDUAL, this.index))
			.put("name", personName(this.dice, woman))
			.put("gender", woman ? "女" : "男");
		if (this.dice.chance(0.75)) {
			row.put("birthDate", born);
		}
		if (this.dice.chance(0.3)) {
			row.put("identityNumber", identityNumber(region, born, woman));
		}
		row.put("mobile", mobile(this.dice));
		if (this.dice.chance(0.35)) {
			row.put("email", "user" + this.index + this.dice.of("@qq.com", "@163.com", "@126.com", "@sina.com"));
		}
		address(row, region);
		row.put("acquiredOn", acquired)
			.put("sourceChannel", this.dice.of("转介绍", "门店", "官网", "新媒体", "展会", "社交媒体", "客户活动"));
		manage(row, this.dice, new SampleDealings(this.firm, Subject.INDIVIDUAL, this.index));
		details(row);
		if (row.text("maritalStatus").equals("已婚") || row.text("maritalStatus").equals("离异")) {
			// dice of their own: nobody else changes by their coming
			Dice luck = new Dice(this.firm.seed(), "children", this.index);
			new SampleChildren(luck, this.firm.today()).of(row.text("name"), born)
				.ifPresent((children) -> row.put("children", children));
		}
		return row;
	}

	private void details(SampleRow row) {
		if (this.dice.chance(0.6)) {
			row.put("spendingLevel", this.dice.of("高", "中", "中", "低"))
				.put("preferredCategories", this.dice.of("绿茶", "红茶", "乌龙茶", "普洱", "白茶", "茶具"))
				.put("priceSensitivity", this.dice.of("高", "中", "低"));
		}
		if (this.dice.chance(0.55)) {
			row.put("employmentStatus", this.dice.of("在职", "在职", "在职", "自雇", "退休"))
				.put("industry", this.dice.of("制造", "信息技术", "教育", "金融", "批发零售", "卫生医疗", "公共管理"))
				.put("position", this.dice.of(Words.POSITIONS))
				.put("annualIncome", this.dice.between(6, 60) * 10_000);
		}
		if (this.dice.chance(0.4)) {
			row.put("maritalStatus", this.dice.of("已婚", "已婚", "未婚", "离异"))
				.put("householdSize", this.dice.between(1, 5))
				.put("homeOwnership", this.dice.of("自有", "自有", "租住"));
		}
		if (this.dice.chance(0.45)) {
			row.put("hobbies", this.dice.of(Words.HOBBIES) + "、" + this.dice.of(Words.HOBBIES))
				.put("smoking", this.dice.of("从不", "偶尔", "经常"));
		}
		if (this.dice.chance(0.35)) {
			row.put("highestDegree", this.dice.of("大专", "本科", "本科", "硕士", "高中"))
				.put("school", this.dice.of(Words.SCHOOLS))
				.put("major", this.dice.of(Words.MAJORS));
		}
		if (this.dice.chance(0.15)) {
			row.put("remarks", this.dice.of("节日前提醒备货", "喜欢新品试饮", "只要小包装", "发货前电话确认", "可开电子发票"));
		}
	}

	private void address(SampleRow row, String region) {
		row.put("region", Regions.fullName(region));
		if (this.dice.chance(0.8)) {
			row.put("address",
					this.dice.of(Words.STREETS) + this.dice.between(1, 380) + "号" + this.dice.of(Words.ESTATES)
							+ this.dice.between(1, 30) + "幢" + this.dice.between(1, 28) + "0" + this.dice.between(1, 4)
							+ "室");
		}
	}

	/** Nobody has the number of somebody else: those of one day count through. */
	private String identityNumber(String region, LocalDate born, boolean woman) {
		int sequence = (this.index / DAYS + this.index % DAYS) % SEQUENCES * 2 + (woman ? 2 : 1);
		String body = region + born.toString().replace("-", "") + String.format("%03d", sequence);
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += (body.charAt(i) - '0') * WEIGHTS[i];
		}
		return body + "10X98765432".charAt(sum % 11);
	}

	/** Who looks after the customer, and how they stand. */
	static void manage(SampleRow row, Dice dice, SampleDealings dealings) {
		if (dice.chance(0.88)) {
			row.put("owner", dice.of(SampleFirm.SALES_STAFF.toArray(String[]::new)));
		}
		row.put("status", dealings.status(dice));
	}

	static String personName(Dice dice, boolean woman) {
		return dice.oftenFirst(Words.SURNAMES) + dice.of(woman ? Words.FEMALE : Words.MALE);
	}

	static String mobile(Dice dice) {
		return dice.of("130", "133", "135", "136", "137", "138", "139", "150", "151", "158", "159", "176", "180", "186",
				"188", "199") + dice.digits(8);
	}

}
