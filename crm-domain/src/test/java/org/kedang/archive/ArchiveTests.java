package org.kedang.archive;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kedang.access.Reader;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.customer.ArchiveChangedException;
import org.kedang.customer.Customers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ArchiveTests extends ArchiveCase {

	@Autowired
	Rooms rooms;

	@Autowired
	Revisions revisions;

	@Autowired
	Revealing revealing;

	@Autowired
	Customers customers;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	Twins twins;

	@Test
	void an_archive_is_there_for_its_owner_the_team_and_managers_and_for_nobody_else() {
		String number = individual(Map.of("name", "王建国"), this.anna);
		assertThat(this.heads.find(number, this.anna)).isPresent();
		assertThat(this.heads.find(number, this.mate)).isPresent();
		assertThat(this.heads.find(number, this.manager)).isPresent();
		assertThat(this.heads.find(number, this.stranger)).isEmpty();
		assertThat(this.heads.find(number, this.auditor)).isEmpty();
		assertThat(this.heads.find("nobody", this.manager)).isEmpty();
	}

	@Test
	void the_pool_is_everybodys_who_reads_customers() {
		String number = individual(Map.of("name", "公海"), null);
		assertThat(this.heads.find(number, this.stranger)).isPresent();
		assertThat(this.heads.find(number, this.auditor)).isEmpty();
	}

	@Test
	void computed_fields_do_not_count_towards_a_categorys_completeness() {
		String number = individual(Map.of("name", "李敏", "preferredBrands", "小米"), this.anna);
		Room consumption = room(number, "consumption", this.manager);
		assertThat(consumption.total()).isEqualTo(9);
		assertThat(consumption.known()).isEqualTo(1);
		assertThat(consumption.completeness()).isEqualTo(11);
		assertThat(value(number, "purchases", this.manager).text()).isEqualTo("0");
		assertThat(room(number, "life", this.manager).isEmpty()).isTrue();
	}

	@Test
	void personal_values_are_masked_without_the_right_and_secret_ones_for_everybody() {
		String number = individual(Map.of("name", "赵云", "mobile", "13812345678", "healthNotes", "高血压", "hobbies", "围棋"),
				this.anna);
		assertThat(value(number, "mobile", this.anna).text()).isEqualTo("138****5678");
		assertThat(value(number, "mobile", this.anna).masked()).isTrue();
		assertThat(value(number, "mobile", this.mate).text()).isEqualTo("13812345678");
		assertThat(value(number, "healthNotes", this.manager).text()).isEqualTo("******");
		assertThat(value(number, "healthNotes", this.manager).revealable()).isTrue();
		assertThat(value(number, "hobbies", this.anna).text()).isEqualTo("围棋");
	}

	@Test
	void a_secret_is_revealed_with_a_reason_that_the_audit_trail_keeps() {
		String number = individual(Map.of("name", "孙权", "healthNotes", "糖尿病", "mobile", "13812345679"), this.anna);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.revealing.reveal(head(number), "healthNotes", " ", this.manager));
		assertThat(this.revealing.reveal(head(number), "healthNotes", "安排体检", this.manager)).contains("糖尿病");
		assertThat(this.revealing.reveal(head(number), "mobile", "想看", this.manager)).isEmpty();
		assertThat(this.revealing.reveal(head(number), "healthNotes", "想看", this.anna))
			.as("who may not see a phone sees no secret")
			.isEmpty();
		assertThat(this.revealing.reveal(head(number), "religion", "想看", this.manager)).isEmpty();
		assertThat(audit("secret-revealed", number)).singleElement()
			.asString()
			.contains("healthNotes", "安排体检")
			.doesNotContain("糖尿病");
	}

	@Test
	void a_change_leaves_history_and_an_audit_entry_without_secrets_in_the_clear() {
		String number = individual(Map.of("name", "周瑜"), this.anna);
		ArchiveHead head = head(number);
		assertThat(this.editing.revise(head, head.version(), values("healthNotes", "痛风", "employer", "东吴"), this.mate))
			.hasSize(2);
		assertThat(audit("customer-changed", number)).singleElement()
			.asString()
			.contains("东吴", "******")
			.doesNotContain("痛风");
		List<Revision> history = this.revisions.of(head(number), this.manager, null, 50).items();
		assertThat(history).extracting((change) -> change.after().field().key())
			.containsExactlyInAnyOrder("healthNotes", "employer");
		assertThat(history).noneMatch((change) -> "痛风".equals(change.after().text()));
		assertThat(this.jdbc.sql("select string_agg(after, ' ') from customer_change").query(String.class).single())
			.doesNotContain("痛风");
	}

	@Test
	void what_was_typed_over_an_older_version_is_refused() {
		String number = individual(Map.of("name", "鲁肃"), this.anna);
		ArchiveHead head = head(number);
		this.editing.revise(head, head.version(), values("employer", "东吴"), this.anna);
		assertThatExceptionOfType(ArchiveChangedException.class)
			.isThrownBy(() -> this.editing.revise(head, head.version(), values("employer", "蜀汉"), this.mate));
	}

	@Test
	void what_two_people_save_at_the_same_moment_is_kept_of_one_and_refused_to_the_other() {
		String number = individual(Map.of("name", "周瑜"), this.anna);
		ArchiveHead head = head(number);
		TransactionTemplate other = new TransactionTemplate(this.transactions);
		other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
				this.customers.findById(head.id()).orElseThrow();
				other.executeWithoutResult(
						(inner) -> this.editing.revise(head, head.version(), values("employer", "东吴"), this.mate));
				this.editing.revise(head, head.version(), values("employer", "蜀汉"), this.anna);
			}));
	}

	@Test
	void sales_staff_own_what_they_create_and_only_managers_give_customers_away() {
		Map<Field, @Nullable Object> mine = values("name", "吕蒙", "owner", this.anna.id());
		String number = this.editing.open(Subject.INDIVIDUAL, mine, this.anna);
		ArchiveHead head = head(number);
		assertThatIllegalStateException()
			.isThrownBy(() -> this.editing.revise(head, head.version(), values("owner", this.mate.id()), this.anna));
		assertThatIllegalStateException().isThrownBy(
				() -> this.editing.open(Subject.INDIVIDUAL, values("name", "陆逊", "owner", this.mate.id()), this.anna));
		assertThatIllegalStateException()
			.isThrownBy(() -> this.editing.revise(head, head.version(), values("hobbies", "棋"), this.stranger));
		assertThatIllegalStateException()
			.isThrownBy(() -> this.editing.open(Subject.INDIVIDUAL, values("name", "无名"), this.auditor));
		this.editing.revise(head, head.version(), values("owner", this.mate.id()), this.manager);
		assertThat(head(number).ownerName()).isEqualTo("mate");
	}

	@Test
	void equal_numbers_are_found_and_named_only_to_those_who_see_the_customer() {
		String number = individual(Map.of("name", "甘宁"), this.anna);
		Map<Field, @Nullable Object> values = values("number", number);
		assertThat(this.twins.of(values, null, this.mate)).singleElement()
			.extracting(Twin::number, Twin::name)
			.containsExactly(number, "甘宁");
		assertThat(this.twins.of(values, null, this.stranger)).singleElement()
			.extracting(Twin::number, Twin::name)
			.containsExactly(null, null);
		assertThat(this.twins.of(values, head(number).id(), this.mate)).isEmpty();
	}

	private Room room(String number, String category, Reader reader) {
		return this.rooms.of(head(number), reader)
			.stream()
			.filter((room) -> room.category().key().equals(category))
			.findFirst()
			.orElseThrow();
	}

	private ArchiveValue value(String number, String key, Reader reader) {
		return this.rooms.of(head(number), reader)
			.stream()
			.flatMap((room) -> room.values().stream())
			.filter((value) -> value.field().key().equals(key))
			.findFirst()
			.orElseThrow();
	}

}
