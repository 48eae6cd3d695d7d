package org.kedang.bench;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.function.Consumer;

import org.kedang.catalogue.Subject;
import org.kedang.ingest.sample.SampleFirm;
import org.kedang.ingest.sample.SampleRow;
import org.kedang.shared.Pinyin;

/**
 * Made-up persons of whom some stand in the file two or three times, as differently as
 * real clerks write them, and others are only alike: father and son at one address,
 * brothers and twins, two of one name in one city.
 */
final class ChinesePersons {

	private static final String[] KEYS = { "name", "gender", "birthDate", "identityNumber", "mobile", "email", "region",
			"address" };

	private static final String GIVEN = "伟强磊军洋勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆国志文博子轩然航天佑嘉豪思远家永康海晓东立新芳娜敏静丽艳娟霞秀英桂玲燕红洁倩雪琳婷莹颖慧佳欣丹萍梅兰淑珍雨梓涵诗怡梦琪姝雅玉婉清书瑶可馨";

	private static final String SIMPLIFIED = "张刘陈杨黄赵吴孙马罗郑谢韩冯邓许苏吕卢谭陆贾邹闫龙贺顾龚邵钱严伟强军杰刚辉鹏华飞凯健国轩东丽艳红洁莹颖兰诗梦";

	private static final String TRADITIONAL = "張劉陳楊黃趙吳孫馬羅鄭謝韓馮鄧許蘇呂盧譚陸賈鄒閆龍賀顧龔邵錢嚴偉強軍傑剛輝鵬華飛凱健國軒東麗艷紅潔瑩穎蘭詩夢";

	private static final String SOUNDS = "伟玮 军君 杰洁 涛韬 明铭 辉晖 浩昊 俊峻 静婧 丽莉 敏闽 婷亭 琳林 佳嘉 欣新 华桦 志智 文雯 海海 建健 梅玫 英瑛 玲铃 宇雨";

	private final long seed;

	private int entities;

	ChinesePersons(long seed) {
		this.seed = seed;
	}

	/** About as many rows as wanted, in the order in which they were made. */
	void rows(int wanted, Consumer<LabelledRow> out) {
		SampleFirm firm = new SampleFirm(this.seed, (int) (wanted / 1.35), 0, LocalDate.of(2024, 5, 1), false);
		firm.rows(Subject.INDIVIDUAL, (row) -> person(row, out));
	}

	private void person(SampleRow row, Consumer<LabelledRow> out) {
		Luck luck = new Luck(this.seed, this.entities);
		LabelledRow person = new LabelledRow(this.entities++, new HashMap<>());
		for (String key : KEYS) {
			if (!row.text(key).isEmpty()) {
				person.put(key, row.text(key));
			}
		}
		// a person of the sample bears the whole range of given names, not only the usual
		// ones
		if (luck.chance(0.6)) {
			person.put("name", family(person.text("name")) + given(luck));
		}
		out.accept(written(person.copy(person.entity()), luck, 0.3));
		for (double again = 0.2; luck.chance(again); again = 0.15) {
			out.accept(again(person, luck));
		}
		if (luck.chance(0.08)) {
			out.accept(alike(person, luck));
		}
	}

	private static String family(String name) {
		return (name.startsWith("欧阳") || name.startsWith("上官") || name.startsWith("尉迟") || name.startsWith("诸葛")
				|| name.startsWith("司马")) ? name.substring(0, 2) : name.substring(0, 1);
	}

	private static String given(Luck luck) {
		String first = String.valueOf(luck.letterOf(GIVEN));
		return luck.chance(0.8) ? first + luck.letterOf(GIVEN) : first;
	}

	/** The same person once more: less is known, some has changed, some is mistyped. */
	private LabelledRow again(LabelledRow person, Luck luck) {
		LabelledRow row = person.copy(person.entity());
		forget(row, luck);
		if (row.text("mobile").isEmpty() && row.text("birthDate").isEmpty() && row.text("address").isEmpty()) {
			// nobody, however wise, could tell whom a name and a city mean
			return written(row.put("mobile", person.text("mobile")), luck, 0.6);
		}
		if (luck.chance(0.12) && !row.text("mobile").isEmpty()) {
			row.put("mobile", "1" + luck.of("38", "59", "86", "77") + luck.digits(8));
		}
		else if (luck.chance(0.04) && !row.text("mobile").isEmpty()) {
			row.put("mobile", row.text("mobile").substring(0, 3) + luck.slip(row.text("mobile").substring(3)));
		}
		if (luck.chance(0.04) && !row.text("birthDate").isEmpty()) {
			row.put("birthDate", wrong(row.text("birthDate"), luck));
		}
		if (luck.chance(0.08) && !row.text("address").isEmpty()) {
			row.put("address", street(luck));
		}
		row.put("name", misspelt(row.text("name"), luck));
		return written(row, luck, 0.6);
	}

	private static void forget(LabelledRow row, Luck luck) {
		String[] keys = { "mobile", "birthDate", "identityNumber", "email", "address", "region", "gender" };
		double[] chances = { 0.15, 0.25, 0.6, 0.5, 0.3, 0.1, 0.2 };
		for (int i = 0; i < keys.length; i++) {
			if (luck.chance(chances[i])) {
				row.forget(keys[i]);
			}
		}
	}

	private static String wrong(String date, Luck luck) {
		LocalDate right = LocalDate.parse(date);
		return switch (luck.below(3)) {
			case 0 -> (right.getDayOfMonth() <= 12)
					? LocalDate.of(right.getYear(), right.getDayOfMonth(), Math.min(right.getMonthValue(), 28))
						.toString()
					: right.plusYears(1).toString();
			case 1 -> right.minusYears(10).toString();
			default -> right.plusDays(1).toString();
		};
	}

	private static String misspelt(String name, Luck luck) {
		if (luck.chance(0.04)) {
			for (String pair : SOUNDS.split(" ")) {
				if (name.indexOf(pair.charAt(0)) > 0) {
					return name.replace(pair.charAt(0), pair.charAt(1));
				}
			}
		}
		if (luck.chance(0.01)) {
			return name.substring(0, name.length() - 1) + luck.letterOf(GIVEN);
		}
		return luck.chance(0.02) ? family(name) + "先生" : name;
	}

	/** Written one way or another; what is meant stays. */
	private static LabelledRow written(LabelledRow row, Luck luck, double untidy) {
		if (luck.chance(untidy)) {
			row.put("name", writtenName(row.text("name"), luck));
		}
		String mobile = row.text("mobile");
		if (!mobile.isEmpty() && luck.chance(untidy)) {
			row.put("mobile",
					luck.of("+86 " + mobile, "86-" + mobile, mobile.substring(0, 3) + " " + mobile.substring(3)));
		}
		String date = row.text("birthDate");
		if (!date.isEmpty() && luck.chance(untidy)) {
			row.put("birthDate", luck.of(date.replace("-", "/"), date.replace("-", ""), date.replace("-", ".")));
		}
		if (luck.chance(untidy / 2)) {
			row.put("address", shorter(row.text("address"), luck));
		}
		if (luck.chance(untidy / 3) && row.text("region").length() > 6) {
			row.put("region", row.text("region").substring(0, row.text("region").indexOf('市') + 1));
		}
		return row;
	}

	private static String writtenName(String name, Luck luck) {
		return switch (luck.below(8)) {
			case 0 -> name + luck.of("先生", "女士");
			case 1 -> name.charAt(0) + " " + name.substring(1);
			case 2 -> traditional(name);
			case 3 -> luck.chance(0.3) ? pinyin(name) : " " + name;
			default -> name;
		};
	}

	private static String traditional(String name) {
		StringBuilder written = new StringBuilder();
		name.chars().forEach((letter) -> {
			int at = SIMPLIFIED.indexOf(letter);
			written.append((at < 0) ? (char) letter : TRADITIONAL.charAt(at));
		});
		return written.toString();
	}

	private static String pinyin(String name) {
		String family = family(name);
		String whole = Pinyin.ofPerson(name).full();
		int end = Pinyin.ofPerson(family).full().length();
		return capital(whole.substring(0, end)) + " " + capital(whole.substring(end));
	}

	private static String capital(String word) {
		return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
	}

	private static String shorter(String address, Luck luck) {
		return luck.chance(0.5) ? address.replace("幢", "-").replace("室", "") : address.replaceAll("号[^0-9]+", "号");
	}

	private static String street(Luck luck) {
		return luck.of("中山路", "人民路", "解放路", "建设路", "和平路", "长江路", "新华路") + luck.between(1, 400) + "号"
				+ luck.between(1, 30) + "幢" + luck.between(1, 28) + "0" + luck.between(1, 4) + "室";
	}

	/** Brothers and sisters share all but one character, and never all. */
	private static String sibling(String name, Luck luck) {
		char last = name.charAt(name.length() - 1);
		char other = luck.letterOf(GIVEN);
		char next = GIVEN.charAt((GIVEN.indexOf(last) + 1) % GIVEN.length());
		return name.substring(0, name.length() - 1) + ((other == last) ? next : other);
	}

	/** Somebody else who could be taken for the same. */
	private LabelledRow alike(LabelledRow person, Luck luck) {
		LabelledRow other = person.copy(this.entities++);
		other.forget("identityNumber", "email");
		String mobile = "1" + luck.of("39", "58", "88", "76") + luck.digits(8);
		LocalDate born = person.text("birthDate").isEmpty() ? LocalDate.of(1970, 1, 1).plusDays(luck.below(15_000))
				: LocalDate.parse(person.text("birthDate"));
		String family = family(person.text("name"));
		switch (luck.below(5)) {
			case 0, 1 -> {
				// father and son, one telephone now and then
				other.put("name", family + given(luck));
				other.put("birthDate", born.minusDays(luck.between(8_000, 12_500)).toString());
				if (luck.chance(0.7) || person.text("mobile").isEmpty()) {
					other.put("mobile", mobile);
				}
			}
			case 2 -> {
				// brothers and sisters, or twins
				other.put("name", sibling(person.text("name"), luck));
				other.put("birthDate",
						luck.chance(0.2) ? born.toString() : born.plusDays(luck.between(400, 3_000)).toString());
				other.put("mobile", mobile);
			}
			default -> {
				other.put("birthDate", born.plusDays(luck.between(-6_000, 6_000)).toString());
				other.put("mobile", mobile);
				other.put("address", street(luck));
			}
		}
		if (luck.chance(0.3)) {
			other.forget("birthDate");
		}
		return written(other, luck, 0.3);
	}

}
