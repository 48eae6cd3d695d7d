package org.kedang.catalogue;

import java.util.List;

import static org.kedang.catalogue.FieldType.AMOUNT;
import static org.kedang.catalogue.FieldType.COMPANY_NAME;
import static org.kedang.catalogue.FieldType.CREDIT_CODE;
import static org.kedang.catalogue.FieldType.DATE;
import static org.kedang.catalogue.FieldType.DECIMAL;
import static org.kedang.catalogue.FieldType.INTEGER;
import static org.kedang.catalogue.FieldType.LONG_TEXT;
import static org.kedang.catalogue.FieldType.OPTION;
import static org.kedang.catalogue.FieldType.PERSON_NAME;
import static org.kedang.catalogue.FieldType.PHONE;
import static org.kedang.catalogue.FieldType.TEXT;
import static org.kedang.catalogue.FieldType.URL;
import static org.kedang.catalogue.Sensitivity.PERSONAL;

/**
 * A corporate customer's categories; the sixth, its contact persons, is a subject of its
 * own.
 */
final class CorporateFields {

	static List<Field> all() {
		Declaration d = new Declaration(Subject.CORPORATE);
		basic(d);
		characteristics(d);
		business(d);
		dealings(d);
		financials(d);
		d.category("principal", "负责人信息", "Principal");
		principal(d, "legalRep", "法定代表人", "Legal representative");
		principal(d, "manager", "主管负责人", "Manager in charge");
		d.category("other", "其他信息", "Other");
		d.field("remarks", "备注", "Remarks", LONG_TEXT).core().alias("说明", "Notes", "Comment");
		return d.fields();
	}

	private static void basic(Declaration d) {
		d.category("basic", "基本信息", "Basic");
		d.field("number", "客户编号", "Customer number", TEXT).core().sortable().filterable();
		d.alias("客户号", "编号", "CustomerID", "Customer ID", "Customer no").example("C-0002048");
		d.field("name", "企业名称", "Registered name", COMPANY_NAME).core().required().sortable().filterable();
		d.alias("公司名称", "单位名称", "客户名称", "名称", "公司全称", "企业全称", "Company name", "Company", "Name").example("江苏华信科技有限公司");
		d.field("shortName", "简称", "Short name", TEXT).filterable().alias("公司简称", "企业简称");
		d.field("creditCode", "统一社会信用代码", "Unified social credit code", CREDIT_CODE).filterable();
		d.alias("信用代码", "税号", "纳税人识别号", "营业执照号", "注册号", "Credit code", "USCC");
		d.field("organisationForm", "组织形式", "Form of organisation", OPTION, Options.ORGANISATION_FORM)
			.alias("企业类型", "公司类型");
		d.field("industry", "行业", "Industry", OPTION, Options.INDUSTRY).alias("所属行业", "行业类别");
		d.field("foundedOn", "成立日期", "Founded on", DATE).filterable().alias("成立时间", "注册日期");
		d.field("registeredCapital", "注册资本", "Registered capital", AMOUNT).filterable().alias("注册资金");
		IndividualFields.common(d);
		d.field("fax", "传真", "Fax", PHONE);
		d.field("website", "网址", "Website", URL).alias("网站", "官网", "Web site");
		IndividualFields.management(d);
	}

	private static void characteristics(Declaration d) {
		d.category("characteristics", "客户特征", "Characteristics");
		d.field("companySize", "规模", "Size", OPTION, Options.COMPANY_SIZE).alias("企业规模", "公司规模");
		d.field("employees", "员工人数", "Employees", INTEGER).filterable().alias("人数", "职工人数");
		d.field("serviceArea", "服务区域", "Service area", TEXT);
		d.field("managementPhilosophy", "经营理念", "Management philosophy", LONG_TEXT);
		d.field("businessDirection", "经营方向", "Business direction", TEXT);
		d.field("businessFeatures", "经营特点", "Business features", TEXT);
		d.field("image", "企业形象", "Image", TEXT);
		d.field("reputation", "声誉", "Reputation", TEXT);
	}

	private static void business(Declaration d) {
		d.category("business", "业务信息", "Business");
		d.field("mainProducts", "主营产品", "Main products", LONG_TEXT).filterable().alias("主营业务", "经营范围");
		d.field("annualSales", "年销售额", "Annual sales", AMOUNT).filterable().alias("营业额", "年营业额");
		d.field("salesCapability", "销售能力", "Sales capability", OPTION, Options.LEVEL);
		d.field("marketScope", "市场范围", "Market scope", TEXT);
		d.field("marketShare", "市场份额（%）", "Market share (%)", DECIMAL);
		d.field("productCycle", "产品周期", "Product cycle", TEXT);
		d.field("technicalLevel", "技术水平", "Technical level", OPTION, Options.LEVEL);
		d.field("strengths", "优势与发展潜力", "Strengths and growth potential", LONG_TEXT);
		d.field("problems", "存在问题与对策", "Problems and our answer", LONG_TEXT);
		IndividualFields.figures(d);
	}

	private static void dealings(Declaration d) {
		d.category("dealings", "交易信息", "Dealings");
		d.field("tradingTerms", "交易条件", "Trading terms", TEXT);
		d.field("paymentDays", "账期（天）", "Payment days", INTEGER).filterable().alias("账期", "付款天数");
		d.field("settlementMethod", "结算方式", "Settlement method", OPTION, Options.PAYMENT).alias("付款方式");
		d.field("creditLimit", "信用额度", "Credit limit", AMOUNT).filterable().alias("授信额度");
		d.field("cooperationAttitude", "合作态度", "Attitude to cooperation", TEXT);
		d.field("viewOfUs", "对我方评价", "View of us", LONG_TEXT);
		d.field("viewOfCompetitors", "对竞争者评价", "View of our competitors", LONG_TEXT);
		d.field("suggestions", "建议", "Suggestions", LONG_TEXT);
	}

	private static void financials(Declaration d) {
		d.field("totalAssets", "总资产", "Total assets", AMOUNT).alias("资产总额");
		d.field("currentAssets", "流动资产", "Current assets", AMOUNT).alias("流动资产合计");
		d.field("netAssets", "净资产", "Net assets", AMOUNT).alias("所有者权益");
		d.field("retainedEarnings", "留存收益", "Retained earnings", AMOUNT).alias("未分配利润");
		d.field("liabilities", "负债", "Liabilities", AMOUNT).alias("负债总额");
		d.field("currentLiabilities", "流动负债", "Current liabilities", AMOUNT).alias("流动负债合计");
		d.field("netProfit", "净利润", "Net profit", AMOUNT);
		d.field("operatingProfit", "息税前利润", "Operating profit (EBIT)", AMOUNT);
		d.alias("营业利润", "EBIT", "Operating profit");
		d.field("assetTurnover", "资产周转率", "Asset turnover", DECIMAL);
		d.field("recentFinancing", "近期融资", "Recent financing", AMOUNT);
		d.field("debtDueInYear", "一年内到期债务", "Debt due within 12 months", AMOUNT);
		d.field("staffTurnover", "员工流失率（%）", "Staff turnover (%)", DECIMAL);
		d.field("stockDays", "存货天数", "Stock days", DECIMAL);
	}

	private static void principal(Declaration d, String who, String zh, String en) {
		d.field(who + "Name", zh, en, PERSON_NAME);
		if (who.equals("legalRep")) {
			d.alias("法人", "法人代表", "法人姓名");
		}
		d.field(who + "Gender", zh + "性别", en + ": gender", OPTION, Options.GENDER);
		d.field(who + "BirthDate", zh + "出生日期", en + ": birth date", DATE).kept(PERSONAL);
		d.field(who + "Education", zh + "学历", en + ": education", OPTION, Options.DEGREE);
		d.field(who + "Personality", zh + "性格", en + ": personality", TEXT);
		d.field(who + "Interests", zh + "兴趣", en + ": interests", TEXT);
		d.field(who + "Family", zh + "家庭", en + ": family", TEXT).kept(PERSONAL);
		d.field(who + "Ability", zh + "能力", en + ": ability", TEXT);
	}

	private CorporateFields() {
	}

}
