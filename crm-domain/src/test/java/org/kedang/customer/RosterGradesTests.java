package org.kedang.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kedang.customer.RosterFilter.OfGrade;
import org.kedang.customer.RosterFilter.OfOutlook;
import org.kedang.customer.RosterFilter.Outlook;
import org.kedang.customer.RosterFilter.Ungraded;

import static org.assertj.core.api.Assertions.assertThat;

/** Grades given by hand on rosters, before those of the run. */
class RosterGradesTests extends RosterCase {

	@Test
	void a_grade_by_hand_counts_before_that_of_the_run() {
		this.firm.outlook(this.wang, 1, 3, 2);
		this.firm.graded(this.li, "VALUE", "A", this.mine);
		this.firm.graded(this.pooled, "VALUE", "B", this.mine);
		this.firm.graded(this.huaxin, "CREDIT", "BBB", this.mine);
		this.firm.graded(this.wang, "RELATIONSHIP", "R5", this.mine);
		assertThat(numbers(new OfGrade('A'))).containsExactly("C-2", "C-3");
		assertThat(numbers(new OfGrade('B'))).containsExactly("C-4");
		assertThat(numbers(new OfGrade('D'))).containsExactly("C-1");
		assertThat(numbers(new Ungraded())).isEmpty();
		assertThat(numbers(new OfOutlook(Outlook.CREDIT, 4))).containsExactly("C-3");
		assertThat(numbers(new OfOutlook(Outlook.RELATIONSHIP, 2))).isEmpty();
		assertThat(numbers(new OfOutlook(Outlook.RELATIONSHIP, 5), new OfGrade('D'))).containsExactly("C-1");
		assertThat(this.firm.rosters().count(RosterQuery.by(RosterSort.NUMBER).with(new OfGrade('A')), MANAGER).value())
			.isEqualTo(2);
	}

	@Test
	void whoever_was_given_a_grade_by_hand_stands_under_its_heading() {
		this.firm.graded(this.li, "VALUE", "A", this.mine);
		this.firm.graded(this.pooled, "VALUE", "D", this.mine);
		RosterQuery query = RosterQuery.by(RosterSort.GRADE).limit(1);
		assertThat(grades(query)).containsExactly("C-3 A", "C-2 A", "C-1 D", "C-4 D");
		assertThat(this.firm.groups().count(query, MANAGER, "A", "D")).isEqualTo(Map.of("A", 2L, "D", 2L));
		assertThat(this.firm.rosters().count(query, MANAGER).value()).isEqualTo(4);
		List<String> exported = new ArrayList<>();
		this.firm.export().forEach(query, MANAGER, List.of(), (row, values) -> exported.add(row.grade()));
		assertThat(exported).containsExactly("A", "A", "D", "D");
	}

	@Test
	void a_grade_that_the_run_gave_nobody_has_its_heading_once() {
		this.firm.graded(this.li, "VALUE", "C", this.mine);
		this.firm.graded(this.pooled, "VALUE", "B", this.mine);
		RosterQuery query = RosterQuery.by(RosterSort.GRADE).limit(1);
		List<String> forth = grades(query);
		assertThat(forth).containsExactly("C-3 A", "C-4 B", "C-2 C", "C-1 D");
		List<String> back = grades(query.descending(true));
		assertThat(back).containsExactly("C-1 D", "C-2 C", "C-4 B", "C-3 A");
	}

	/** Who is on the pages one after the other, and by which grade. */
	private List<String> grades(RosterQuery query) {
		List<String> grades = new ArrayList<>();
		RosterPage page = this.firm.rosters().find(query, MANAGER);
		page.rows().forEach((row) -> grades.add(row.number() + " " + row.grade()));
		while (page.next() != null) {
			page = this.firm.rosters().find(query.after(page.next()), MANAGER);
			page.rows().forEach((row) -> grades.add(row.number() + " " + row.grade()));
		}
		return grades;
	}

	@Test
	void without_a_scoring_run_nobody_is_graded() {
		this.firm.jdbc.sql("delete from current_scoring").update();
		assertThat(numbers(RosterQuery.by(RosterSort.GRADE), MANAGER)).isEmpty();
		assertThat(this.firm.rosters().find(RosterQuery.by(RosterSort.GRADE), MANAGER).scoredBy()).isNull();
		assertThat(numbers(new Ungraded())).hasSize(4);
	}

}
