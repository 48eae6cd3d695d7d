package org.kedang.catalogue;

import java.util.List;

/**
 * The option lists of DOMAIN terms; keys are stored, labels shown, synonyms accepted in
 * imports.
 */
final class Options {

	static final List<Option> GENDER = List.of(Option.of("M", "男", "Male", "先生", "男性", "1", "m"),
			Option.of("F", "女", "Female", "女士", "女性", "小姐", "2", "0", "f"));

	static final List<Option> STATUS = List.of(Option.of("PROSPECT", "潜在", "Prospect", "意向", "潜在客户"),
			Option.of("ACTIVE", "活跃", "Active", "正常", "成交", "在用"), Option.of("DORMANT", "休眠", "Dormant", "沉默"),
			Option.of("LOST", "已流失", "Lost", "流失"), Option.of("BLOCKED", "停止往来", "Blocked", "黑名单"));

	static final List<Option> SOURCE_CHANNEL = List.of(Option.of("VISIT", "走访", "Visit", "拜访", "上门"),
			Option.of("PHONE_SURVEY", "电话调查", "Phone survey", "电话"), Option.of("QUESTIONNAIRE", "问卷", "Questionnaire"),
			Option.of("OBSERVATION", "观察", "Observation"), Option.of("ADVERTISEMENT", "广告", "Advertisement"),
			Option.of("EVENT", "客户活动", "Event", "活动"), Option.of("EXHIBITION", "展会", "Exhibition", "展览"),
			Option.of("BUSINESS_PROCESS", "业务过程", "Business process"),
			Option.of("WEBSITE", "官网", "Website", "网站", "网络"), Option.of("CALL_CENTRE", "呼叫中心", "Call centre", "客服"),
			Option.of("NEW_MEDIA", "新媒体", "New media", "公众号", "抖音", "小红书"),
			Option.of("POINT_OF_SALE", "销售终端", "Point of sale", "门店", "POS"),
			Option.of("EXTERNAL_DATABASE", "外部数据库", "External database"),
			Option.of("SOCIAL_MEDIA", "社交媒体", "Social media", "微信", "微博"),
			Option.of("GOVERNMENT_DATA", "政府数据", "Government data"), Option.of("CONSULTANCY", "咨询公司", "Consultancy"),
			Option.of("REFERRAL", "转介绍", "Referral", "介绍", "推荐", "老客户介绍"), Option.of("OTHER", "其他", "Other", "其它"));

	static final List<Option> LEVEL = List.of(Option.of("HIGH", "高", "High"), Option.of("MEDIUM", "中", "Medium", "中等"),
			Option.of("LOW", "低", "Low"));

	static final List<Option> INDUSTRY = List.of(Option.of("AGRICULTURE", "农林牧渔", "Agriculture", "农业"),
			Option.of("MINING", "采矿", "Mining"), Option.of("MANUFACTURING", "制造", "Manufacturing", "制造业", "工业"),
			Option.of("UTILITIES", "水电燃气", "Utilities", "能源"),
			Option.of("CONSTRUCTION", "建筑", "Construction", "建筑业", "建材"),
			Option.of("TRADE", "批发零售", "Wholesale and retail", "贸易", "零售", "批发"),
			Option.of("TRANSPORT", "交通物流", "Transport and logistics", "物流", "运输"),
			Option.of("HOSPITALITY", "住宿餐饮", "Hospitality", "餐饮", "酒店"),
			Option.of("IT", "信息技术", "Information technology", "互联网", "软件", "科技", "IT"),
			Option.of("FINANCE", "金融", "Finance", "金融业", "银行", "保险"),
			Option.of("REAL_ESTATE", "房地产", "Real estate", "地产", "物业"),
			Option.of("BUSINESS_SERVICES", "商务服务", "Business services", "咨询", "租赁"),
			Option.of("RESEARCH", "科研技术服务", "Research and technical services", "科研"),
			Option.of("PUBLIC_FACILITIES", "公共设施", "Public facilities", "环保"),
			Option.of("RESIDENT_SERVICES", "居民服务", "Resident services", "服务业"),
			Option.of("EDUCATION", "教育", "Education", "培训"), Option.of("HEALTH", "卫生医疗", "Health", "医疗", "医药"),
			Option.of("CULTURE", "文体娱乐", "Culture, sport and entertainment", "文化", "传媒", "娱乐"),
			Option.of("PUBLIC_ADMINISTRATION", "公共管理", "Public administration", "政府", "机关"),
			Option.of("OTHER", "其他", "Other", "其它"));

	static final List<Option> EMPLOYMENT = List.of(Option.of("EMPLOYED", "在职", "Employed"),
			Option.of("SELF_EMPLOYED", "自雇", "Self-employed", "个体", "自由职业", "创业"),
			Option.of("STUDENT", "学生", "Student", "在读"), Option.of("RETIRED", "退休", "Retired"),
			Option.of("UNEMPLOYED", "待业", "Unemployed", "失业", "无业"));

	static final List<Option> SCHOOL_STAGE = List.of(
			Option.of("PRESCHOOL", "学前", "Preschool", "学龄前", "幼儿园", "托儿所", "未上学"),
			Option.of("PRIMARY", "小学", "Primary school", "小学生", "一年级", "二年级", "三年级", "四年级", "五年级", "六年级"),
			Option.of("JUNIOR", "初中", "Junior high school", "初中生", "初一", "初二", "初三"),
			Option.of("SENIOR", "高中", "Senior high school", "高中生", "高一", "高二", "高三", "中专", "职高"),
			Option.of("UNIVERSITY", "大学", "University", "大学生", "大专", "本科", "研究生", "大一", "大二", "大三", "大四"),
			Option.of("GRADUATED", "已毕业", "Graduated", "毕业", "已工作", "工作", "已就业"));

	static final List<Option> MARITAL = List.of(Option.of("SINGLE", "未婚", "Single", "单身"),
			Option.of("MARRIED", "已婚", "Married"), Option.of("DIVORCED", "离异", "Divorced", "离婚"),
			Option.of("WIDOWED", "丧偶", "Widowed"));

	static final List<Option> HOME = List.of(Option.of("OWN", "自有", "Own", "自购", "有房"),
			Option.of("RENT", "租住", "Rent", "租房", "租赁"), Option.of("OTHER", "其他", "Other", "其它", "借住"));

	static final List<Option> HABIT = List.of(Option.of("NEVER", "从不", "Never", "否", "不", "无"),
			Option.of("SOMETIMES", "偶尔", "Sometimes"), Option.of("OFTEN", "经常", "Often", "是"));

	static final List<Option> DEGREE = List.of(Option.of("PRIMARY", "小学", "Primary school"),
			Option.of("JUNIOR", "初中", "Junior high school"),
			Option.of("SENIOR", "高中或中专", "Senior high school", "高中", "中专", "职高"),
			Option.of("COLLEGE", "大专", "Junior college", "专科"), Option.of("BACHELOR", "本科", "Bachelor", "学士", "大学"),
			Option.of("MASTER", "硕士", "Master", "研究生"), Option.of("DOCTOR", "博士", "Doctor"));

	static final List<Option> SALES_CHANNEL = List.of(Option.of("SHOP", "门店", "Shop", "线下", "实体店"),
			Option.of("ONLINE", "网店", "Online shop", "电商", "线上", "淘宝", "京东"), Option.of("PHONE", "电话", "Phone", "电话订购"),
			Option.of("VISIT", "上门", "Door to door", "直销"), Option.of("DISTRIBUTOR", "经销", "Distributor", "代理", "经销商"),
			Option.of("OTHER", "其他", "Other", "其它"));

	static final List<Option> PAYMENT = List.of(Option.of("CASH", "现金", "Cash"),
			Option.of("CARD", "银行卡", "Bank card", "刷卡"),
			Option.of("MOBILE", "移动支付", "Mobile payment", "微信", "支付宝", "扫码"),
			Option.of("TRANSFER", "转账", "Bank transfer", "电汇", "汇款"),
			Option.of("BILL", "承兑汇票", "Bill of exchange", "汇票", "票据"),
			Option.of("CREDIT", "赊账", "On account", "月结", "挂账", "分期"), Option.of("OTHER", "其他", "Other", "其它"));

	static final List<Option> COMPANY_SIZE = List.of(Option.of("LARGE", "大型", "Large", "大"),
			Option.of("MEDIUM", "中型", "Medium", "中"), Option.of("SMALL", "小型", "Small", "小"),
			Option.of("MICRO", "微型", "Micro", "微"));

	static final List<Option> ORGANISATION_FORM = List.of(Option.of("LIMITED", "有限责任公司", "Limited company", "有限公司"),
			Option.of("JOINT_STOCK", "股份有限公司", "Joint-stock company", "股份公司"),
			Option.of("SOLE", "个人独资企业", "Sole proprietorship", "独资"),
			Option.of("PARTNERSHIP", "合伙企业", "Partnership", "合伙"),
			Option.of("SELF_EMPLOYED", "个体工商户", "Self-employed business", "个体"),
			Option.of("STATE", "国有企业", "State-owned enterprise", "国企"),
			Option.of("FOREIGN", "外商投资企业", "Foreign-invested enterprise", "外资", "合资"),
			Option.of("INSTITUTION", "事业单位", "Public institution"),
			Option.of("GOVERNMENT", "机关", "Government body", "政府"), Option.of("OTHER", "其他", "Other", "其它"));

	static final List<Option> DECISION_ROLE = List.of(Option.of("DECIDER", "决策者", "Decider", "决策人", "拍板人"),
			Option.of("INFLUENCER", "影响者", "Influencer"), Option.of("GATEKEEPER", "把关者", "Gatekeeper"),
			Option.of("USER", "使用者", "User", "使用人"), Option.of("BUYER", "采购者", "Buyer", "采购", "采购人"));

	static final List<Option> ATTITUDE = List.of(Option.of("SUPPORTS", "支持", "Supports", "友好"),
			Option.of("NEUTRAL", "中立", "Neutral", "一般"), Option.of("OPPOSES", "反对", "Opposes", "不支持"));

	static final List<Option> CONTACT_CHANNEL = List.of(Option.of("PHONE", "电话", "Phone", "通话", "来电", "去电"),
			Option.of("VISIT", "拜访", "Visit", "上门", "走访", "面谈"), Option.of("WECHAT", "微信", "WeChat"),
			Option.of("EMAIL", "邮件", "E-mail", "邮箱", "电子邮件"), Option.of("SMS", "短信", "SMS"),
			Option.of("MEETING", "会议", "Meeting", "会谈"), Option.of("EVENT", "活动", "Event", "展会"),
			Option.of("OTHER", "其他", "Other", "其它"));

	static final List<Option> DIRECTION = List.of(Option.of("OUT", "联系客户", "Outgoing", "去", "主动", "呼出", "去电"),
			Option.of("IN", "客户联系", "Incoming", "来", "被动", "呼入", "来电"));

	private Options() {
	}

}
