package org.kedang.ingest.mapping;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.kedang.catalogue.Subject;

/**
 * How headers are compared: full and half width, case, spaces, punctuation and the
 * asterisk of required columns make no difference.
 */
public final class Headers {

	private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|【[^】]*】");

	private static final List<String> TELEPHONE = List.of("首选电话", "Telephone to call");

	private static final List<String> NAME = List.of("名称", "Name");

	private static final List<String> KIND = List.of("类别", "Kind");

	/** What a roster that was exported calls the kinds of customers. */
	static final Map<Subject, List<String>> KINDS = Map.of(Subject.INDIVIDUAL, List.of("个人", "Individual"),
			Subject.CORPORATE, List.of("企业", "Corporate"));

	private static final Pattern OTHER_THAN_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final List<String> RESULT = List.of("导入结果", "Import result");

	private static final List<String> REASON = List.of("导入说明", "Import remarks");

	/**
	 * Header of the column in which a workbook handed back tells what became of a row.
	 */
	public static String result(boolean english) {
		return RESULT.get(english ? 1 : 0);
	}

	/** Header of the column in which it tells why. */
	public static String reason(boolean english) {
		return REASON.get(english ? 1 : 0);
	}

	public static boolean isResult(String header) {
		return RESULT.contains(header.strip());
	}

	public static boolean isReason(String header) {
		return REASON.contains(header.strip());
	}

	/**
	 * Header of the column in which a roster that was exported tells the number to call:
	 * the mobile, or else the phone, so that it is neither for an import.
	 */
	public static String telephone(boolean english) {
		return TELEPHONE.get(english ? 1 : 0);
	}

	/** Whether a roster that was exported calls customers of either kind so. */
	static boolean isName(String header) {
		return NAME.contains(header.strip());
	}

	/** Whether the column of an exported roster tells the kind of customer. */
	static boolean isKind(String header) {
		return KIND.contains(header.strip());
	}

	/**
	 * Whether the column is ours and holds no field, in a workbook that was handed back
	 * or exported.
	 */
	public static boolean isOurs(String header) {
		return isResult(header) || isReason(header) || TELEPHONE.contains(header.strip());
	}

	static String normalise(String header) {
		return OTHER_THAN_LETTERS.matcher(folded(header)).replaceAll("");
	}

	/** Without what stands in brackets, such as (必填) or (元). */
	static String withoutRemark(String header) {
		return OTHER_THAN_LETTERS.matcher(REMARK.matcher(folded(header)).replaceAll("")).replaceAll("");
	}

	/** All headers of a sheet as one text, by which the same layout is recognised. */
	static String layout(List<String> headers) {
		return String.join("\n", headers.stream().filter((header) -> !isOurs(header)).map(Headers::normalise).toList())
			.stripTrailing();
	}

	private static String folded(String header) {
		return Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
	}

	private Headers() {
	}

}
