package org.kedang.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kedang.access.Reader;

/** Four customers of three owners and the pool, whom rosters list. */
abstract class RosterCase {

	static final Reader MANAGER = RosterFixture.manager();

	RosterFixture firm;

	long team;

	long mine;

	long mate;

	long stranger;

	long wang;

	long li;

	long huaxin;

	long pooled;

	@BeforeEach
	void aSmallFirm() {
		this.firm = new RosterFixture();
		this.team = this.firm.team("华东");
		this.mine = this.firm.user("李敏", this.team);
		this.mate = this.firm.user("陈晨", this.team);
		this.stranger = this.firm.user("赵强", null);
		this.wang = this.firm.individual("C-1", "王建国");
		this.li = this.firm.individual("C-2", "李娜");
		this.huaxin = this.firm.corporate("C-3", "江苏华信科技有限公司", "华信科技");
		this.pooled = this.firm.individual("C-4", "欧阳静");
		this.firm.set(this.wang, Map.of("owner_id", this.mine, "region", "320102", "acquired_on", day(3), "mobile",
				"13812345678", "status", "ACTIVE", "completeness", 80));
		this.firm.set(this.li, Map.of("owner_id", this.mate, "region", "310115", "acquired_on", day(1), "completeness",
				40, "source_channel", "REFERRAL"));
		this.firm.set(this.huaxin,
				Map.of("owner_id", this.stranger, "region", "320505", "acquired_on", day(4), "completeness", 60));
		this.firm.set(this.pooled, Map.of("acquired_on", day(2)));
		this.firm.figures(this.wang, "1280.50", day(10));
		this.firm.figures(this.li, "-20", day(12));
		this.firm.figures(this.huaxin, "98000", day(11));
		this.firm.jdbc.sql("update corporate_customer set industry = 'MANUFACTURING'").update();
		this.firm.scored(this.huaxin, this.wang, this.li);
	}

	@AfterEach
	void close() {
		this.firm.close();
	}

	static LocalDate day(int day) {
		return LocalDate.of(2024, 5, day);
	}

	List<String> numbers(RosterQuery query, Reader reader) {
		return this.firm.rosters().find(query, reader).rows().stream().map(RosterRow::number).toList();
	}

	List<String> numbers(RosterFilter... filters) {
		return numbers(RosterQuery.by(RosterSort.NUMBER).with(filters), MANAGER);
	}

}
