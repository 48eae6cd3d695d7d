package org.kedang.ingest.sample;

import java.util.List;

/**
 * What the made-up firm sells: tea and what goes with it.
 *
 * @param code product code
 * @param name name as on invoices
 * @param category category
 * @param price usual price in yuan
 */
record Product(String code, String name, String category, int price) {

	static final List<Product> ALL = List.of(new Product("T1001", "明前龙井 100g", "绿茶", 368),
			new Product("T1002", "洞庭碧螺春 125g", "绿茶", 258), new Product("T1003", "黄山毛峰 250g", "绿茶", 168),
			new Product("T1004", "信阳毛尖 250g", "绿茶", 198), new Product("T2001", "祁门红茶 250g", "红茶", 228),
			new Product("T2002", "正山小种 200g", "红茶", 188), new Product("T2003", "滇红工夫 250g", "红茶", 128),
			new Product("T3001", "安溪铁观音 500g", "乌龙茶", 298), new Product("T3002", "武夷大红袍 200g", "乌龙茶", 468),
			new Product("T3003", "凤凰单丛 250g", "乌龙茶", 328), new Product("T4001", "普洱熟饼 357g", "普洱", 218),
			new Product("T4002", "古树生普 357g", "普洱", 588), new Product("T5001", "白毫银针 100g", "白茶", 398),
			new Product("T5002", "福鼎白牡丹 300g", "白茶", 268), new Product("T6001", "茉莉花茶 250g", "花茶", 88),
			new Product("G1001", "商务礼盒·致远", "礼盒", 688), new Product("G1002", "商务礼盒·和合", "礼盒", 988),
			new Product("G1003", "节庆礼盒·团圆", "礼盒", 398), new Product("W1001", "紫砂壶", "茶具", 880),
			new Product("W1002", "青瓷盖碗套装", "茶具", 238), new Product("W1003", "便携旅行茶具", "茶具", 168),
			new Product("W1004", "玻璃公道杯", "茶具", 48), new Product("S1001", "会议茶歇服务（人次）", "服务", 35));

}
