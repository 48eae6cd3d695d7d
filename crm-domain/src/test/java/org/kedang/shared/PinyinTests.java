package org.kedang.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PinyinTests {

	@ParameterizedTest
	@CsvSource({ "王建国,wangjianguo,wjg", "仇英,qiuying,qy", "解晓东,xiexiaodong,xxd", "曾国藩,zengguofan,zgf",
			"查良镛,zhaliangyong,zly", "区伟明,ouweiming,owm", "乐嘉,yuejia,yj", "单田芳,shantianfang,stf", "单于飞,chanyufei,cyf",
			"尉迟恭,yuchigong,ycg", "朴树,piaoshu,ps", "盖叫天,gejiaotian,gjt", "欧阳修,ouyangxiu,oyx", "万俟卨,moqixie,mqx",
			"长孙无忌,zhangsunwuji,zswj", "吕布,lvbu,lb", "任长霞,renchangxia,rcx", "翟天临,zhaitianlin,ztl", "覃海洋,qinhaiyang,qhy",
			"缪建民,miaojianmin,mjm", "石中玉,shizhongyu,szy", "那英,naying,ny", "葛优,geyou,gy", "柏杨,baiyang,by",
			"诸葛亮,zhugeliang,zgl", "令狐冲,linghuchong,lhc", "买买提·艾力,maimaitiaili,mmtal", "John Smith,johnsmith,johnsmith",
			"曾单,zengdan,zd" })
	void a_person_is_spelled_with_the_reading_of_the_family_name(String name, String full, String initials) {
		assertThat(Pinyin.ofPerson(name)).isEqualTo(new Pinyin(full, initials));
	}

	@ParameterizedTest
	@CsvSource({ "重庆银行,chongqingyinhang,cqyh", "长沙银行,changshayinhang,csyh", "厦门大厦,xiamendasha,xmds",
			"重工机械,zhonggongjixie,zgjx", "成都音乐商行,chengduyinyueshanghang,cdyysh", "乐清电器,yueqingdianqi,yqdq",
			"中国农业银行股份有限公司,zhongguonongyeyinhanggufenyouxiangongsi,zgnyyhgfyxgs",
			"IBM(中国)有限公司,ibmzhongguoyouxiangongsi,ibmzgyxgs", "3M中国,3mzhongguo,3mzg", "朝阳区,chaoyangqu,cyq",
			"华厦百货商厦,huashabaihuoshangsha,hsbhss", "会计师事务所,kuaijishishiwusuo,kjssws", "便利店,bianlidian,bld",
			"空调,kongtiao,kt", "绿地集团,lvdijituan,ldjt", "传媒,chuanmei,cm", "都市丽人,dushiliren,dslr",
			"东莞市莞城,dongguanshiguancheng,dgsgc", "首都机场,shoudujichang,sdjc" })
	void other_texts_are_spelled_by_their_phrases(String text, String full, String initials) {
		assertThat(Pinyin.full(text)).isEqualTo(full);
		assertThat(Pinyin.ofText(text)).isEqualTo(new Pinyin(full, initials));
	}

	@Test
	void signs_and_characters_without_a_reading_are_left_out() {
		assertThat(Pinyin.full("王 建-国 No.1")).isEqualTo("wangjianguono1");
		assertThat(Pinyin.full("𠮷野家😀")).isEqualTo("yejia");
		assertThat(Pinyin.full("")).isEmpty();
		assertThat(Pinyin.ofPerson("")).isEqualTo(new Pinyin("", ""));
	}

}
