package org.kedang.job;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a job's data as JSON: readable, and still readable after its class has changed,
 * which Java's own serialization is not.
 */
final class JobDataSerializer implements Serializer {

	private final JsonMapper mapper = JsonMapper.shared();

	@Override
	public byte @Nullable [] serialize(@Nullable Object data) {
		return (data != null) ? this.mapper.writeValueAsBytes(data) : null;
	}

	@Override
	public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
		return (data != null) ? this.mapper.readValue(data, type) : null;
	}

}
