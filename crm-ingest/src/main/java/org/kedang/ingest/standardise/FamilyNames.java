package org.kedang.ingest.standardise;

import java.util.Set;

/**
 * Chinese family names of two characters.
 */
final class FamilyNames {

	private static final Set<String> COMPOUND = Set.of("欧阳", "上官", "司马", "诸葛", "夏侯", "尉迟", "单于", "万俟", "澹台", "长孙", "令狐",
			"宇文", "慕容", "鲜于", "闾丘", "东方", "皇甫", "公孙", "呼延", "赫连", "宗政", "濮阳", "淳于", "太叔", "申屠", "公冶", "仲孙", "轩辕", "钟离",
			"拓跋", "南宫", "百里", "东郭", "西门", "司徒", "司空", "端木", "纳兰", "完颜", "独孤", "乐正", "公羊", "左丘", "东门", "第五", "亓官", "漆雕");

	private FamilyNames() {
	}

	static boolean isCompound(String text) {
		return COMPOUND.contains(text);
	}

}
