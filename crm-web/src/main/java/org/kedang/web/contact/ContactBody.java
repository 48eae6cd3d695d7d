package org.kedang.web.contact;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A contact as a program records it.
 *
 * @param occurredAt local date and time; now where it is not given
 * @param channel one of PHONE, VISIT, WECHAT, EMAIL, SMS, MEETING, EVENT, OTHER
 * @param direction OUT, unless it is IN
 * @param person id of one of the customer's contact persons
 * @param others ids of further contact persons who took part, at most
 * {@link ContactForm#MOST_COMPANIONS}
 * @param answered true unless it is false
 * @param satisfaction 1 to 5
 * @param nextOn the day of the next step
 */
record ContactBody(@Nullable String occurredAt, @Nullable String channel, @Nullable String direction,
		@Nullable Long person, @Nullable List<Long> others, @Nullable String content, @Nullable Boolean answered,
		@Nullable Integer satisfaction, @Nullable Boolean complaint, @Nullable String nextStep,
		@Nullable String nextOn) {

	ContactBody asComplaint() {
		return new ContactBody(this.occurredAt, this.channel, Objects.requireNonNullElse(this.direction, "IN"),
				this.person, this.others, this.content, this.answered, this.satisfaction, true, this.nextStep,
				this.nextOn);
	}

	ContactForm form(LocalDateTime now) {
		return new ContactForm(Objects.requireNonNullElse(this.occurredAt, now.toString()), this.channel,
				Objects.requireNonNullElse(this.direction, "OUT"),
				(this.person != null) ? this.person.toString() : null,
				(this.others != null) ? this.others.stream().map(String::valueOf).toList() : null, this.content,
				!Boolean.FALSE.equals(this.answered), (this.satisfaction != null) ? this.satisfaction.toString() : null,
				this.complaint, this.nextStep, this.nextOn, true);
	}

}
