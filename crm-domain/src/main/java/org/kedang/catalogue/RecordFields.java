package org.kedang.catalogue;

import java.util.List;

import static org.kedang.catalogue.FieldType.AMOUNT;
import static org.kedang.catalogue.FieldType.DATE;
import static org.kedang.catalogue.FieldType.DATE_TIME;
import static org.kedang.catalogue.FieldType.DECIMAL;
import static org.kedang.catalogue.FieldType.EMAIL;
import static org.kedang.catalogue.FieldType.INTEGER;
import static org.kedang.catalogue.FieldType.LONG_TEXT;
import static org.kedang.catalogue.FieldType.MOBILE;
import static org.kedang.catalogue.FieldType.OPTION;
import static org.kedang.catalogue.FieldType.PERSON_NAME;
import static org.kedang.catalogue.FieldType.PHONE;
import static org.kedang.catalogue.FieldType.TEXT;
import static org.kedang.catalogue.FieldType.USER;
import static org.kedang.catalogue.FieldType.YES_NO;
import static org.kedang.catalogue.Sensitivity.PERSONAL;

/**
 * The fields of a customer's records: contact persons, transaction lines, receivables,
 * contact logs. Each names its customer by number.
 */
final class RecordFields {

	static List<Field> contactPersons() {
		Declaration d = new Declaration(Subject.CONTACT_PERSON).category("contacts", "联系人信息", "Contact persons");
		customer(d);
		d.field("name", "姓名", "Name", PERSON_NAME)
			.required()
			.alias("联系人", "联系人姓名", "Contact", "Contact name")
			.example("李敏");
		d.field("gender", "性别", "Gender", OPTION, Options.GENDER);
		d.field("department", "部门", "Department", TEXT);
		d.field("position", "职位", "Position", TEXT).alias("职务", "Job title", "Title");
		d.field("mobile", "手机", "Mobile", MOBILE).kept(PERSONAL).alias("手机号", "手机号码", "联系电话");
		d.field("phone", "固定电话", "Phone", PHONE).kept(PERSONAL).alias("电话", "座机");
		d.field("email", "电子邮箱", "E-mail", EMAIL).kept(PERSONAL).alias("邮箱", "Email");
		d.field("wechat", "微信", "WeChat", TEXT).kept(PERSONAL);
		d.field("superior", "上级", "Superior", TEXT).importOnly().alias("上级姓名", "直属上级", "Reports to");
		d.field("decisionRole", "决策角色", "Part in decisions", OPTION, Options.DECISION_ROLE).alias("决策链角色", "角色");
		d.field("influence", "影响力（1-5）", "Influence (1-5)", INTEGER).alias("影响力");
		d.field("attitude", "态度", "Attitude", OPTION, Options.ATTITUDE);
		d.field("lastContactedOn", "最近联络", "Last contacted", DATE);
		d.field("birthDate", "出生日期", "Birth date", DATE).kept(PERSONAL).alias("生日");
		d.field("remarks", "备注", "Remarks", LONG_TEXT);
		return d.fields();
	}

	static List<Field> transactions() {
		Declaration d = new Declaration(Subject.TRANSACTION).category("transaction", "交易记录", "Transactions");
		customer(d);
		d.field("number", "订单号", "Order number", TEXT).required();
		d.alias("单号", "订单编号", "发票号", "交易号", "InvoiceNo", "Invoice", "Invoice number", "Order no", "Order ID")
			.example("S-20240501-01");
		d.field("occurredAt", "交易时间", "Date", DATE_TIME).required();
		d.alias("日期", "订单日期", "交易日期", "下单时间", "成交日期", "InvoiceDate", "Order date", "Transaction date")
			.example("2024-05-01");
		d.field("productCode", "商品编码", "Product code", TEXT)
			.importOnly()
			.alias("产品编码", "货号", "StockCode", "SKU", "Item code");
		d.field("productName", "商品名称", "Product", TEXT)
			.importOnly()
			.alias("产品名称", "商品", "品名", "Description", "Product name", "Item");
		d.field("productCategory", "商品类别", "Product category", TEXT).importOnly().alias("品类", "类别", "Category");
		d.field("quantity", "数量", "Quantity", DECIMAL).importOnly().required().alias("Qty", "件数").example("2");
		d.field("unitPrice", "单价", "Unit price", AMOUNT)
			.importOnly()
			.required()
			.alias("UnitPrice", "Price", "售价", "价格")
			.example("640");
		d.field("cost", "单位成本", "Unit cost", AMOUNT).importOnly().alias("成本", "Cost");
		d.field("lineNo", "行号", "Line", INTEGER).importOnly().alias("序号", "Line number", "Line no");
		d.field("channel", "销售渠道", "Channel", OPTION, Options.SALES_CHANNEL);
		d.field("remarks", "备注", "Remarks", LONG_TEXT);
		return d.fields();
	}

	static List<Field> receivables() {
		Declaration d = new Declaration(Subject.RECEIVABLE).category("receivable", "应收与回款", "Receivables");
		customer(d);
		d.field("number", "应收单号", "Invoice number", TEXT)
			.required()
			.alias("单号", "发票号", "发票号码", "InvoiceNo", "Invoice", "账单号")
			.example("F-2024-0031");
		d.field("orderNumber", "订单号", "Order number", TEXT).importOnly().alias("订单编号");
		d.field("invoicedOn", "开票日期", "Invoiced on", DATE)
			.required()
			.alias("发票日期", "应收日期", "Invoice date")
			.example("2024-05-01");
		d.field("dueOn", "到期日", "Due on", DATE).required().alias("到期日期", "应付日期", "Due date").example("2024-06-30");
		d.field("amount", "应收金额", "Amount", AMOUNT).required().alias("金额", "发票金额", "Invoice amount").example("12800");
		d.field("paidOn", "回款日期", "Paid on", DATE).importOnly().alias("付款日期", "收款日期", "Payment date");
		d.field("paidAmount", "回款金额", "Paid amount", AMOUNT).importOnly().alias("已付金额", "收款金额", "Payment amount");
		d.field("paymentMethod", "回款方式", "Payment method", OPTION, Options.PAYMENT).importOnly().alias("付款方式", "收款方式");
		d.field("remarks", "备注", "Remarks", LONG_TEXT);
		return d.fields();
	}

	static List<Field> contactLogs() {
		Declaration d = new Declaration(Subject.CONTACT_LOG).category("contactLog", "联络记录", "Contact logs");
		customer(d);
		d.field("occurredAt", "联络时间", "Time", DATE_TIME)
			.required()
			.alias("时间", "日期", "联络日期", "拜访日期", "Date")
			.example("2024-04-20 10:30");
		d.field("channel", "联络方式", "Channel", OPTION, Options.CONTACT_CHANNEL).required().alias("方式", "渠道");
		d.field("direction", "方向", "Direction", OPTION, Options.DIRECTION);
		d.field("contactPerson", "联系人", "Contact person", TEXT).importOnly().alias("联系人姓名");
		d.field("content", "内容", "Content", LONG_TEXT).alias("联络内容", "沟通内容", "Notes");
		d.field("answered", "是否接通", "Answered", YES_NO).alias("接通");
		d.field("satisfaction", "满意度（1-5）", "Satisfaction (1-5)", INTEGER).alias("满意度");
		d.field("complaint", "是否投诉", "Complaint", YES_NO).alias("投诉");
		d.field("complaintOutcome", "投诉处理结果", "Complaint outcome", LONG_TEXT);
		d.field("nextStep", "下一步", "Next step", TEXT).alias("跟进事项", "后续计划");
		d.field("nextOn", "下次联络日期", "Next on", DATE).alias("下次联系", "跟进日期", "Follow-up date");
		d.field("author", "记录人", "Author", USER).column("author_id", "authorId").alias("业务员", "跟进人");
		return d.fields();
	}

	private static void customer(Declaration d) {
		d.field("customer", "客户编号", "Customer number", FieldType.CUSTOMER)
			.column("customer_id", "customerId")
			.required();
		d.alias("客户号", "客户", "会员号", "编号", "CustomerID", "Customer ID", "Customer no", "Customer").example("C-0001024");
	}

	private RecordFields() {
	}

}
