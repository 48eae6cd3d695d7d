package org.kedang.ingest.sample;

/**
 * The words that names, addresses and notes are made of.
 */
final class Words {

	static final String[] SURNAMES = ("王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 于 蒋 蔡 余 "
			+ "杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 段 雷 侯 龙 史 陶 黎 贺 "
			+ "顾 毛 郝 龚 邵 万 钱 严 覃 武 戴 莫 孔 向 汤 仇 解 查 区 乐 单 欧阳 上官 尉迟 诸葛 司马")
		.split(" ");

	static final String[] MALE = "伟 强 磊 军 洋 勇 杰 涛 明 超 刚 平 辉 鹏 华 飞 鑫 波 斌 宇 浩 凯 健 俊 帆 建国 建华 志强 志明 国强 文博 子轩 浩然 宇航 俊杰 天佑 嘉豪 思远 博文 家明 永康 海涛 晓东 立新"
		.split(" ");

	static final String[] FEMALE = "芳 娜 敏 静 丽 艳 娟 霞 秀英 桂英 玲 燕 红 洁 倩 雪 琳 婷 莹 颖 慧 佳 欣 丹 萍 梅 秀兰 淑珍 雨欣 梓涵 诗涵 欣怡 佳怡 梦琪 静姝 思琪 雅婷 晓燕 海燕 丽华 玉兰 婉清 书瑶 可馨"
		.split(" ");

	/** Districts and their telephone area codes; earlier ones come oftener. */
	static final String[] PLACES = ("320102:025 320106:025 320505:0512 310115:021 310104:021 330106:0571 330203:0574 440304:0755 "
			+ "440106:020 110105:010 110108:010 370102:0531 370202:0532 510107:028 500103:023 420106:027 430102:0731 410105:0371 "
			+ "610113:029 350203:0592 350102:0591 340104:0551 120101:022 210102:024 360102:0791 230103:0451 450103:0771 530102:0871")
		.split(" ");

	static final String[] STREETS = "中山路 人民路 解放路 建设路 和平路 长江路 新华路 文化路 光明街 复兴路 学府路 滨江大道 朝阳街 迎宾路 湖滨路 科技路 创业大道 花园路 幸福路 东风路"
		.split(" ");

	static final String[] ESTATES = "翠湖花园 金域华府 阳光新城 碧水湾 锦绣江南 世纪家园 万和苑 东方明珠 御景园 丽景苑 书香门第 天润广场".split(" ");

	static final String[] BRANDS = "华信 恒远 瑞丰 金鼎 博远 中辰 天合 盛达 鼎新 弘毅 泰和 明德 信诚 汇通 安泰 嘉禾 启元 联创 卓越 东升 永昌 百川 新锐 万嘉 立信 国瑞 海纳 智远 凌云 福满"
		.split(" ");

	static final String[][] TRADES = { { "科技", "IT" }, { "电子", "MANUFACTURING" }, { "机械", "MANUFACTURING" },
			{ "商贸", "TRADE" }, { "食品", "MANUFACTURING" }, { "餐饮管理", "HOSPITALITY" }, { "建筑工程", "CONSTRUCTION" },
			{ "物流", "TRANSPORT" }, { "文化传媒", "CULTURE" }, { "医疗器械", "HEALTH" }, { "教育咨询", "EDUCATION" },
			{ "酒店管理", "HOSPITALITY" }, { "农业发展", "AGRICULTURE" }, { "企业管理咨询", "BUSINESS_SERVICES" },
			{ "房地产开发", "REAL_ESTATE" }, { "环保科技", "PUBLIC_FACILITIES" } };

	static final String[] HOBBIES = "品茶 书法 钓鱼 摄影 登山 跑步 羽毛球 围棋 烹饪 旅行 园艺 读书 收藏 太极 游泳 瑜伽 骑行".split(" ");

	static final String[] SCHOOLS = "南京大学 浙江大学 复旦大学 华中科技大学 四川大学 山东大学 中山大学 厦门大学 武汉大学 苏州大学 郑州大学 西安交通大学".split(" ");

	static final String[] MAJORS = "计算机 会计学 市场营销 机械工程 法学 汉语言文学 临床医学 土木工程 工商管理 英语".split(" ");

	static final String[] POSITIONS = "职员 主管 经理 工程师 教师 医生 会计 设计师 店长 总监 个体经营者 公务员".split(" ");

	static final String[] OUTCOMES = { "介绍秋季新茶，客户感兴趣，要求寄样", "确认收货，包装完好，口感满意", "询问企业礼盒定制，需报价单", "对账，确认上月货款",
			"回访到货情况，客户认可", "电话未接，改日再联系", "节前问候，客户计划采购一批礼品", "反映物流延误两天，已致歉并说明原因", "邀请参加春茶品鉴会", "客户搬迁，更新收货地址",
			"推荐会员储值活动，客户考虑中", "洽谈年度框架协议，对价格有异议" };

	/** What customers complain of, each with how it was settled. */
	static final String[][] COMPLAINTS = { { "收到的茶饼受潮，要求换货", "已换货，客户认可" }, { "少发两盒，要求补寄", "当天补寄，赠送试饮装致歉" },
			{ "包装破损，茶罐变形", "重新发货，已向承运方索赔" }, { "到货比约定晚了五天，影响活动", "致歉并减免运费" }, { "发票抬头开错，要求重开", "已重开并寄出" } };

	static final String[] NEXT_STEPS = { "寄送样品", "发报价单", "电话回访", "上门拜访", "确认付款", "发送活动邀请", "跟进合同" };

	private Words() {
	}

}
