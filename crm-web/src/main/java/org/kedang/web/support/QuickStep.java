package org.kedang.web.support;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;

import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

/**
 * A property or a method of our own things, and of collections, maps and texts. A method
 * of which there is more than one with so many arguments is left to the language.
 */
final class QuickStep implements Quick {

	private static final MethodType CALL = MethodType.methodType(Object.class, Object.class, Object[].class);

	private final Quick owner;

	private final List<String> names;

	private final Quick[] arguments;

	private final boolean method;

	private final Map<Class<?>, Optional<Call>> calls = new ConcurrentHashMap<>();

	QuickStep(Quick owner, List<String> names, List<Quick> arguments, boolean method) {
		this.owner = owner;
		this.names = names;
		this.arguments = arguments.toArray(Quick[]::new);
		this.method = method;
	}

	/** The methods that may tell a property, in the language's own order. */
	static List<String> getters(String property) {
		String name = StringUtils.capitalize(property);
		return List.of("get" + name, "is" + name, property);
	}

	@Override
	public @Nullable Object of(IExpressionContext context) {
		Object thing = this.owner.of(context);
		if (thing == null || thing == UNKNOWN) {
			return UNKNOWN;
		}
		Call call = this.calls.computeIfAbsent(thing.getClass(), this::call).orElse(null);
		if (call == null) {
			return UNKNOWN;
		}
		@Nullable Object[] values = new Object[this.arguments.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = this.arguments[i].of(context);
			if (values[i] == UNKNOWN || !ClassUtils.isAssignableValue(call.types()[i], values[i])) {
				return UNKNOWN;
			}
		}
		return call.of(thing, values);
	}

	private Optional<Call> call(Class<?> type) {
		if (!isOurs(type)) {
			return Optional.empty();
		}
		for (String name : this.names) {
			List<Method> methods = Stream.of(type.getMethods())
				.filter((each) -> each.getName().equals(name) && each.getParameterCount() == this.arguments.length
						&& each.getReturnType() != void.class && !each.isBridge() && !each.isVarArgs())
				.toList();
			if (!methods.isEmpty()) {
				return (methods.size() == 1)
						? Optional.of(Call.of(ClassUtils.getPubliclyAccessibleMethodIfPossible(methods.get(0), type)))
						: Optional.empty();
			}
		}
		return Optional.empty();
	}

	/** What a template may look into without the language's checks. */
	private boolean isOurs(Class<?> type) {
		return type.getName().startsWith("org.kedang.") || type == String.class
				|| Collection.class.isAssignableFrom(type) || (this.method && Map.class.isAssignableFrom(type));
	}

	/**
	 * A method ready to be called.
	 */
	private record Call(MethodHandle handle, Class<?>[] types) {

		static Call of(Method method) {
			try {
				if (method.getDeclaringClass().getName().startsWith("org.kedang.")) {
					ReflectionUtils.makeAccessible(method);
				}
				return new Call(MethodHandles.lookup()
					.unreflect(method)
					.asSpreader(Object[].class, method.getParameterCount())
					.asType(CALL), method.getParameterTypes());
			}
			catch (IllegalAccessException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Nullable Object of(Object owner, @Nullable Object[] values) {
			try {
				return this.handle.invokeExact(owner, values);
			}
			catch (RuntimeException | Error ex) {
				throw ex;
			}
			catch (Throwable ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
