package org.kedang.web.outlook;

import java.util.List;
import java.util.Map;

import org.kedang.analytics.GradeKind;
import org.kedang.analytics.GradedCustomer;
import org.kedang.analytics.HandGrade;
import org.kedang.analytics.HandGrades;

import org.springframework.stereotype.Component;

/** The grades by hand of those on a page, for templates. */
@Component("handGradeMarks")
public class HandGradeMarks {

	private final HandGrades grades;

	HandGradeMarks(HandGrades grades) {
		this.grades = grades;
	}

	/** How many customers a roster shows by another grade than that of the run. */
	public int count(String kind) {
		return this.grades.count(GradeKind.valueOf(kind));
	}

	/** By the customers' ids; who has none is not there. */
	public Map<Long, List<HandGrade>> of(GradedPage page) {
		return this.grades.holding(page.lines().stream().map(GradedCustomer::id).toList());
	}

}
