package org.kedang.catalogue;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A child of an individual customer.
 *
 * @param stage key of one of the {@link Children#STAGES school stages}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Child(String name, @Nullable LocalDate birthDate, @Nullable String stage) {

	ChildRow row() {
		return new ChildRow(this.name, (this.birthDate != null) ? this.birthDate.toString() : null, this.stage);
	}

}
