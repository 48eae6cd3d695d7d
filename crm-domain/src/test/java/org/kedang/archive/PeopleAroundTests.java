package org.kedang.archive;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PeopleAroundTests extends ArchiveCase {

	@Autowired
	People people;

	@Autowired
	PeopleEditing peopleEditing;

	@Autowired
	Relations relations;

	@Autowired
	Relating relating;

	@Autowired
	Tagging tagging;

	@Test
	void a_decision_chain_is_a_tree_and_says_when_nobody_decides() {
		String number = corporate("江苏华信科技有限公司");
		person(number, "总监", "INFLUENCER", null);
		DecisionChain chain = this.people.of(head(number).id(), this.manager);
		assertThat(chain.lacksDecider()).isTrue();
		person(number, "采购", "BUYER", chain.persons().get(0).id());
		person(number, "总经理", "DECIDER", null);
		chain = this.people.of(head(number).id(), this.manager);
		assertThat(chain.lacksDecider()).isFalse();
		assertThat(chain.roots()).hasSize(2);
		assertThat(chain.roots().get(0).reports()).singleElement()
			.extracting((node) -> node.person().name())
			.isEqualTo("采购");
		assertThat(chain.persons().get(0).text("mobile")).isEqualTo("13900001111");
		assertThat(this.people.of(head(number).id(), this.anna).persons().get(0).text("mobile"))
			.isEqualTo("139****1111");
	}

	@Test
	void a_decider_who_was_just_added_is_neglected_only_after_ninety_days_without_a_contact() {
		String number = corporate("新决策公司");
		person(number, "新总", "DECIDER", null);
		DecisionChain chain = this.people.of(head(number).id(), this.manager);
		LocalDate added = chain.persons().get(0).addedOn();
		assertThat(chain.neglectedDeciders(added.plusDays(90), 90)).isEmpty();
		assertThat(chain.neglectedDeciders(added.plusDays(91), 90)).extracting(Person::name).containsExactly("新总");
	}

	@Test
	void nobody_comes_to_stand_above_themselves() {
		String number = corporate("环球公司");
		person(number, "上", null, null);
		Person top = this.people.of(head(number).id(), this.manager).persons().get(0);
		person(number, "下", null, top.id());
		Person below = this.people.of(head(number).id(), this.manager).persons().get(1);
		assertThatIllegalArgumentException().isThrownBy(() -> this.peopleEditing.revise(head(number), top.id(),
				top.version(), Map.of(), below.id(), this.manager));
		// stored before anybody looked
		this.jdbc.sql("update contact_person set superior_id = ? where id = ?").params(below.id(), top.id()).update();
		DecisionChain chain = this.people.of(head(number).id(), this.manager);
		assertThat(chain.persons()).hasSize(2);
		assertThat(chain.roots()).hasSize(1);
	}

	@Test
	void relations_are_seen_from_both_sides_and_strangers_stay_nameless() {
		String one = individual(Map.of("name", "大乔"), this.anna);
		String other = individual(Map.of("name", "小乔"), null);
		this.jdbc.sql("insert into customer_relation (customer_id, other_id, kind) values (?, ?, 'RELATIVE')")
			.params(head(one).id(), head(other).id())
			.update();
		assertThat(this.relations.of(head(one).id(), this.anna)).singleElement()
			.usingRecursiveComparison()
			.ignoringFields("id")
			.isEqualTo(new Relation(null, "RELATIVE", true, other, "小乔", null));
		assertThat(this.relations.of(head(other).id(), this.stranger)).singleElement()
			.usingRecursiveComparison()
			.ignoringFields("id")
			.isEqualTo(new Relation(null, "RELATIVE", false, one, null, null));
	}

	@Test
	void a_relation_is_made_once_and_taken_back_from_either_side() {
		String one = individual(Map.of("name", "孙策"), this.anna);
		String other = individual(Map.of("name", "周瑜"), this.anna);
		assertThat(this.relating.relate(head(one), head(other), RelationKind.FRIEND, " 总角之好 ", this.anna)).isTrue();
		assertThat(this.relating.relate(head(one), head(other), RelationKind.FRIEND, "", this.anna)).isFalse();
		assertThat(this.relating.relate(head(other), head(one), RelationKind.FRIEND, "", this.anna)).isFalse();
		Relation relation = this.relations.of(head(other).id(), this.anna).get(0);
		assertThat(relation).extracting(Relation::number, Relation::outgoing, Relation::note)
			.containsExactly(one, false, "总角之好");
		this.relating.part(head(individual(Map.of("name", "黄盖"), this.anna)), relation.id(), this.anna);
		assertThat(this.relations.of(head(one).id(), this.anna)).as("nobody else's to take back").hasSize(1);
		this.relating.part(head(other), relation.id(), this.anna);
		assertThat(this.relations.of(head(one).id(), this.anna)).isEmpty();
		assertThat(
				this.jdbc.sql("select action from audit_entry where subject_id in (?, ?) and action like 'relation%'")
					.params(one, other)
					.query(String.class)
					.list())
			.containsExactlyInAnyOrder("relation-added", "relation-removed");
	}

	@Test
	void nobody_relates_to_themselves_and_no_person_has_a_parent_company() {
		String one = individual(Map.of("name", "甘宁"), this.anna);
		String other = individual(Map.of("name", "凌统"), this.anna);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.relating.relate(head(one), head(one), RelationKind.FRIEND, "", this.anna));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.relating.relate(head(one), head(other), RelationKind.PARENT_COMPANY, "", this.anna));
	}

	@Test
	void a_tag_is_put_once_and_taken_off() {
		String number = individual(Map.of("name", "步练师"), this.anna);
		this.tagging.put(head(number), " 老客户 ", this.anna);
		this.tagging.put(head(number), "老客户", this.anna);
		assertThat(head(number).tags()).containsExactly("老客户");
		this.tagging.take(head(number), "老客户", this.anna);
		assertThat(head(number).tags()).isEmpty();
		assertThat(audit("tag-added", number)).hasSize(1);
		assertThatIllegalArgumentException().isThrownBy(() -> this.tagging.put(head(number), "  ", this.anna));
	}

	@Test
	void nobody_tags_relates_or_adds_people_to_a_customer_they_do_not_see() {
		ArchiveHead mine = head(individual(Map.of("name", "周瑜"), this.anna));
		ArchiveHead other = head(individual(Map.of("name", "小乔"), this.anna));
		assertThatIllegalStateException().isThrownBy(() -> this.tagging.put(mine, "老客户", this.stranger));
		assertThatIllegalStateException()
			.isThrownBy(() -> this.relating.relate(mine, other, RelationKind.RELATIVE, "", this.stranger));
		assertThatIllegalStateException().isThrownBy(() -> this.peopleEditing.add(mine, Map.of(), null, this.stranger));
	}

	private void person(String number, String name, @Nullable String role, @Nullable Long superior) {
		Map<Field, @Nullable Object> values = new HashMap<>();
		values.put(this.catalogue.field(Subject.CONTACT_PERSON, "name"), name);
		values.put(this.catalogue.field(Subject.CONTACT_PERSON, "decisionRole"), role);
		values.put(this.catalogue.field(Subject.CONTACT_PERSON, "influence"), 4);
		values.put(this.catalogue.field(Subject.CONTACT_PERSON, "mobile"), "13900001111");
		this.peopleEditing.add(head(number), values, superior, this.manager);
	}

}
