package org.kedang.ingest.mapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Storage;
import org.kedang.ingest.standardise.DateText;
import org.kedang.shared.CreditCode;
import org.kedang.shared.IdentityNumber;

import org.springframework.stereotype.Component;

/**
 * Tells from the first values of a column what it holds, where its header does not. What
 * cannot be anything else counts under any header but that of somebody else; a name, a
 * date or an amount only under one that says nothing.
 */
@Component
class ValueEvidence {

	/** Headers that say nothing: blank, 列3, Column1, 甲. */
	private static final Pattern UNTELLING = Pattern
		.compile("(?:列|栏|字段|数据|column|col|field|unnamed|f|c|v)?\\s*[:_.-]?\\s*(?:\\d{1,3}|[a-z])?|[甲乙丙丁戊己庚辛壬癸]");

	/** Words that say whose it is: not the customer's own. */
	private static final Pattern OTHERS = Pattern
		.compile("配偶|爱人|紧急|家属|家人|父|母|子女|孩子|介绍|推荐|担保|经办|业务员|负责人|法人|代表|spouse|emergency|referr|agent|owner");

	private static final Pattern MOBILE = Pattern.compile("(?:\\+?(?:00)?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}");

	private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

	private static final Pattern FIRM = Pattern
		.compile(".*(?:公司|集团|厂|商行|事务所|研究院|合作社|经营部|商店|医院|学校|大学|中心|Ltd\\.?|Inc\\.?|Co\\.)(?:[(（].*[)）])?");

	private static final Pattern PERSON = Pattern
		.compile("[\\u4e00-\\u9fff]{2,3}|[\\u4e00-\\u9fff]{4}|[\\u4e00-\\u9fff]+·[\\u4e00-\\u9fff]+");

	/** The family names of nine Chinese in ten. */
	private static final String FAMILIES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧尉司诸上慕";

	private static final Pattern DATE = Pattern.compile("(?:19|20)\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:[ T].*)?");

	private static final Pattern AMOUNT = Pattern
		.compile("[¥￥$]?\\s?-?\\d{1,3}(?:,?\\d{3})*\\.\\d{1,2}(?:元)?|[¥￥$]\\s?\\d[\\d,]*");

	/** A share of the values may be dirty. */
	private static final double ENOUGH = 0.8;

	private static final int FEW = 2;

	private static final int GROWN_UP = 14;

	private final DateText dates = new DateText();

	private final Clock clock;

	ValueEvidence(Clock clock) {
		this.clock = clock;
	}

	/** The field of some that a column holds, judged by its values. */
	Optional<Field> field(String header, List<String> values, List<Field> candidates) {
		List<String> filled = values.stream().map(String::strip).filter((value) -> !value.isEmpty()).toList();
		String normalised = header.strip().toLowerCase(Locale.ROOT);
		if (filled.isEmpty() || OTHERS.matcher(normalised).find()) {
			return Optional.empty();
		}
		boolean untelling = UNTELLING.matcher(normalised).matches();
		return kinds(filled, untelling).stream()
			.flatMap((type) -> candidates.stream()
				.filter((field) -> field.type() == type && (isCertain(type) || fits(field, filled))))
			.findFirst();
	}

	private static boolean isCertain(FieldType type) {
		return type != FieldType.DATE && type != FieldType.DATE_TIME && type != FieldType.AMOUNT
				&& type != FieldType.PERSON_NAME && type != FieldType.COMPANY_NAME;
	}

	private List<FieldType> kinds(List<String> values, boolean untelling) {
		List<FieldType> kinds = new ArrayList<>();
		add(kinds, values, FieldType.IDENTITY_NUMBER, (value) -> IdentityNumber.check(value) == null);
		add(kinds, values, FieldType.CREDIT_CODE, ValueEvidence::isCreditCode);
		add(kinds, values, FieldType.MOBILE, (value) -> MOBILE.matcher(value).matches());
		add(kinds, values, FieldType.EMAIL, (value) -> EMAIL.matcher(value).matches());
		if (untelling && values.size() >= FEW) {
			add(kinds, values, FieldType.COMPANY_NAME, (value) -> FIRM.matcher(value).matches());
			add(kinds, values, FieldType.PERSON_NAME, ValueEvidence::isPerson);
			add(kinds, values, FieldType.DATE_TIME, (value) -> DATE.matcher(value).matches());
			add(kinds, values, FieldType.DATE, (value) -> DATE.matcher(value).matches());
			add(kinds, values, FieldType.AMOUNT, (value) -> AMOUNT.matcher(value).matches());
		}
		return kinds;
	}

	private static void add(List<FieldType> kinds, List<String> values, FieldType type, Predicate<String> test) {
		if (values.stream().filter(test).count() >= ENOUGH * values.size()) {
			kinds.add(type);
		}
	}

	private static boolean isCreditCode(String value) {
		return !CreditCode.isRegistrationNumber(value) && CreditCode.check(value) == null
				&& new CreditCode(value).checks();
	}

	private static boolean isPerson(String value) {
		return PERSON.matcher(value).matches() && FAMILIES.indexOf(value.charAt(0)) >= 0;
	}

	/**
	 * Of names, dates and amounts only those that a record cannot be without, and
	 * birthdays.
	 */
	private boolean fits(Field field, List<String> values) {
		if (field.required() && field.storage() != Storage.CUSTOM) {
			return true;
		}
		LocalDate latest = LocalDate.now(this.clock).minusYears(GROWN_UP);
		return field.key().equals("birthDate") && values.stream()
			.map((value) -> this.dates.apply(value).value())
			.allMatch((day) -> day != null && LocalDate.parse(day).isBefore(latest));
	}

}
