package org.kedang.web.security;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * What a handler method asks for, read from the method itself: single answers, and forms,
 * which are records.
 *
 * @param names of what may be sent
 * @param takesBody whether it reads JSON instead
 */
record HandlerInputs(Set<String> names, boolean takesBody) {

	private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

	/** Names in forms and addresses that are maps, of which a method says nothing. */
	private static final List<String> OF_MAPS = List.of("f.name", "f.mobile", "f.birthDate", "f.region",
			"f.annualIncome", "f.annualSales", "f.children", "f.occurredAt", "f.quantity", "was.name", "version",
			"superior", "grade", "reason", "expiresOn", "type.0", "headerRow.0", "column.0.name", "take.0", "q", "sort",
			"after", "before", "acquiredOn.from", "netAmount.to", "segment", "team", "owner", "list", "columns", "tag",
			"completeness", "lastContact", "rfm", "page", "due");

	static HandlerInputs of(HandlerMethod handler) {
		Set<String> names = new LinkedHashSet<>();
		boolean takesBody = false;
		for (MethodParameter parameter : handler.getMethodParameters()) {
			RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
			if (parameter.hasParameterAnnotation(RequestBody.class)) {
				takesBody = true;
			}
			else if (Map.class.isAssignableFrom(parameter.getParameterType())) {
				names.addAll(OF_MAPS);
			}
			else if (asked != null) {
				parameter.initParameterNameDiscovery(NAMES);
				names.add(asked.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : asked.name());
			}
			else if (parameter.getParameterType().isRecord()) {
				Arrays.stream(parameter.getParameterType().getRecordComponents())
					.map(RecordComponent::getName)
					.forEach(names::add);
			}
		}
		return new HandlerInputs(names, takesBody);
	}

}
