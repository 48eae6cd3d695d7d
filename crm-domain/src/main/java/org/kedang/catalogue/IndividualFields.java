package org.kedang.catalogue;

import java.util.List;

import static org.kedang.catalogue.FieldType.ADDRESS;
import static org.kedang.catalogue.FieldType.AMOUNT;
import static org.kedang.catalogue.FieldType.CHILDREN;
import static org.kedang.catalogue.FieldType.CUSTOMER;
import static org.kedang.catalogue.FieldType.DATE;
import static org.kedang.catalogue.FieldType.EMAIL;
import static org.kedang.catalogue.FieldType.IDENTITY_NUMBER;
import static org.kedang.catalogue.FieldType.INTEGER;
import static org.kedang.catalogue.FieldType.LONG_TEXT;
import static org.kedang.catalogue.FieldType.MOBILE;
import static org.kedang.catalogue.FieldType.OPTION;
import static org.kedang.catalogue.FieldType.PERSON_NAME;
import static org.kedang.catalogue.FieldType.PHONE;
import static org.kedang.catalogue.FieldType.POSTCODE;
import static org.kedang.catalogue.FieldType.REGION;
import static org.kedang.catalogue.FieldType.TEXT;
import static org.kedang.catalogue.FieldType.USER;
import static org.kedang.catalogue.Sensitivity.PERSONAL;
import static org.kedang.catalogue.Sensitivity.SECRET;

/**
 * An individual customer's eight categories.
 */
final class IndividualFields {

	static List<Field> all() {
		Declaration d = new Declaration(Subject.INDIVIDUAL);
		basic(d);
		consumption(d);
		career(d);
		family(d);
		life(d);
		education(d);
		interpersonal(d);
		other(d);
		return d.fields();
	}

	private static void basic(Declaration d) {
		d.category("basic", "基本信息", "Basic");
		d.field("number", "客户编号", "Customer number", TEXT).core().sortable().filterable();
		d.alias("客户号", "编号", "会员号", "CustomerID", "Customer ID", "Customer no").example("C-0001024");
		d.field("name", "姓名", "Name", PERSON_NAME).core().required().sortable().filterable();
		d.alias("客户姓名", "客户名称", "名字", "Full name", "Customer name").example("王建国");
		d.field("gender", "性别", "Gender", OPTION, Options.GENDER).alias("Sex");
		d.field("birthDate", "出生日期", "Birth date", DATE).kept(PERSONAL).filterable().alias("生日", "Birthday", "DOB");
		d.field("identityNumber", "身份证号", "Identity number", IDENTITY_NUMBER).kept(SECRET);
		d.alias("身份证", "身份证号码", "证件号码", "ID number");
		common(d);
		d.field("wechat", "微信", "WeChat", TEXT).kept(PERSONAL).alias("微信号");
		d.field("qq", "QQ", "QQ", TEXT).kept(PERSONAL).alias("QQ号");
		d.field("nativePlace", "籍贯", "Native place", TEXT);
		management(d);
	}

	/** What both kinds of customers have, in the table customer. */
	static void common(Declaration d) {
		d.field("mobile", "手机", "Mobile", MOBILE).core().kept(PERSONAL).filterable().freshFor(365);
		d.alias("手机号", "手机号码", "移动电话", "联系电话", "Mobile phone", "Cell").example("13812345678");
		d.field("phone", "固定电话", "Phone", PHONE)
			.core()
			.kept(PERSONAL)
			.freshFor(365)
			.alias("电话", "座机", "Telephone", "Landline");
		d.field("email", "电子邮箱", "E-mail", EMAIL).core().kept(PERSONAL).filterable().freshFor(365);
		d.alias("邮箱", "Email", "E-mail address");
		d.field("region", "地区", "Region", REGION).core().sortable().filterable().freshFor(730);
		d.alias("省市区", "所在地区", "所在地", "省份", "城市", "Province", "City").example("江苏省南京市玄武区");
		d.field("address", "地址", "Address", ADDRESS).core().kept(PERSONAL).freshFor(730);
		d.alias("详细地址", "联系地址", "通讯地址", "家庭住址", "Street address");
		d.field("postcode", "邮编", "Postcode", POSTCODE).core().alias("邮政编码", "Zip", "Zip code");
	}

	static void management(Declaration d) {
		d.field("acquiredOn", "开拓时间", "Acquired on", DATE).core().sortable().filterable();
		d.alias("建档日期", "首次接触日期", "登记日期", "注册日期", "Registered on", "Since").example("2024-03-08");
		d.field("sourceChannel", "来源渠道", "Source channel", OPTION, Options.SOURCE_CHANNEL)
			.core()
			.alias("客户来源", "来源", "渠道", "Source");
		d.field("owner", "负责人", "Owner", USER).core().column("owner_id", "ownerId").filterable();
		d.alias("客户经理", "业务员", "销售", "归属人", "Sales rep", "Account manager");
		d.field("status", "状态", "Status", OPTION, Options.STATUS).core().alias("客户状态");
	}

	private static void consumption(Declaration d) {
		d.category("consumption", "消费信息", "Consumption");
		d.field("spendingLevel", "消费水平", "Spending level", OPTION, Options.LEVEL);
		d.field("preferredCategories", "偏好品类", "Preferred categories", TEXT);
		d.field("preferredBrands", "偏好品牌", "Preferred brands", TEXT);
		d.field("preferredChannel", "偏好渠道", "Preferred channel", OPTION, Options.SALES_CHANNEL);
		d.field("paymentHabit", "付款习惯", "Payment habit", OPTION, Options.PAYMENT);
		d.field("priceSensitivity", "价格敏感度", "Price sensitivity", OPTION, Options.LEVEL);
		d.field("peakSeason", "消费旺季", "Peak season", TEXT);
		d.field("lowSeason", "消费淡季", "Low season", TEXT);
		d.field("decisionFactors", "决策因素", "Decision factors", LONG_TEXT);
		figures(d);
	}

	/** What the program keeps up from the transactions and contacts. */
	static void figures(Declaration d) {
		d.field("netAmount", "累计金额", "Amount", AMOUNT).figure("net_amount").sortable();
		d.field("purchases", "购买次数", "Purchases", INTEGER).figure("purchases");
		d.field("firstPurchaseOn", "首次购买", "First purchase", DATE).figure("first_purchase_on");
		d.field("lastPurchaseOn", "最近购买", "Last purchase", DATE).figure("last_purchase_on").sortable();
		d.field("lastContactOn", "最近联络", "Last contact", DATE).figure("last_contact_on");
	}

	private static void career(Declaration d) {
		d.category("career", "事业信息", "Career");
		d.field("employmentStatus", "就业状态", "Employment", OPTION, Options.EMPLOYMENT);
		d.field("employer", "工作单位", "Employer", TEXT).filterable().freshFor(730).alias("单位", "公司", "Company");
		d.field("industry", "行业", "Industry", OPTION, Options.INDUSTRY).alias("所属行业");
		d.field("department", "部门", "Department", TEXT);
		d.field("position", "职位", "Position", TEXT).freshFor(730).alias("职务", "Job title", "Title");
		d.field("annualIncome", "年收入", "Annual income", AMOUNT).kept(PERSONAL).filterable();
		d.field("yearsOfWork", "工作年限", "Years of work", INTEGER);
		d.field("jobAttitude", "工作态度", "Attitude to the job", TEXT);
		d.field("careerGoal", "事业目标", "Career goal", LONG_TEXT);
	}

	private static void family(Declaration d) {
		d.category("family", "家庭信息", "Family");
		d.field("maritalStatus", "婚姻状况", "Marital status", OPTION, Options.MARITAL).alias("婚否");
		d.field("weddingAnniversary", "结婚纪念日", "Wedding anniversary", DATE);
		d.field("spouseName", "配偶姓名", "Spouse's name", PERSON_NAME).kept(PERSONAL);
		d.field("spouseBirthDate", "配偶生日", "Spouse's birth date", DATE).kept(PERSONAL);
		d.field("children", "子女", "Children", CHILDREN).kept(PERSONAL).example("王小明 2015-06-01 小学；王小红 2018-03-02");
		d.alias("孩子", "小孩", "子女情况", "子女信息");
		d.field("householdSize", "家庭人口", "Household size", INTEGER);
		d.field("homeOwnership", "住房", "Home", OPTION, Options.HOME);
		d.field("car", "车辆", "Car", TEXT);
		d.field("pets", "宠物", "Pets", TEXT);
	}

	private static void life(Declaration d) {
		d.category("life", "生活信息", "Life");
		d.field("healthNotes", "健康状况", "Health notes", LONG_TEXT).kept(SECRET);
		d.field("smoking", "吸烟", "Smoking", OPTION, Options.HABIT);
		d.field("drinking", "饮酒", "Drinking", OPTION, Options.HABIT);
		d.field("diet", "饮食", "Diet", TEXT);
		d.field("hobbies", "爱好", "Hobbies", TEXT).filterable();
		d.field("sports", "运动", "Sports", TEXT);
		d.field("leisure", "休闲", "Leisure", TEXT);
		d.field("holidays", "度假", "Holidays", TEXT);
		d.field("media", "关注媒体", "Media followed", TEXT);
		d.field("favouriteTopics", "喜欢的话题", "Favourite topics", TEXT);
		d.field("taboos", "忌讳", "Taboos", TEXT);
	}

	private static void education(Declaration d) {
		d.category("education", "教育信息", "Education");
		d.field("highestDegree", "最高学历", "Highest degree", OPTION, Options.DEGREE).alias("学历");
		d.field("school", "毕业院校", "School", TEXT);
		d.field("major", "专业", "Major", TEXT);
		d.field("graduationYear", "毕业年份", "Graduation year", INTEGER);
		d.field("clubs", "社团", "Clubs", TEXT);
		d.field("awards", "奖励", "Awards", TEXT);
	}

	private static void interpersonal(Declaration d) {
		d.category("interpersonal", "人际信息", "Interpersonal");
		d.field("referrer", "介绍人", "Referrer", CUSTOMER).column("referrer_id", "interpersonal.referrerId");
		d.alias("推荐人", "介绍人编号");
		d.field("influence", "影响力", "Influence", OPTION, Options.LEVEL);
		d.field("socialCircles", "社交圈", "Social circles", TEXT);
	}

	private static void other(Declaration d) {
		d.category("other", "其他信息", "Other");
		d.field("personality", "性格", "Personality", TEXT);
		d.field("personalValues", "价值观", "Values", TEXT);
		d.field("religion", "宗教信仰", "Religion", TEXT).kept(SECRET);
		d.field("remarks", "备注", "Remarks", LONG_TEXT).core().alias("说明", "Notes", "Comment");
	}

	private IndividualFields() {
	}

}
