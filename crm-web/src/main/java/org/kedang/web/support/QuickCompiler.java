package org.kedang.web.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.BeanReference;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.Literal;
import org.springframework.expression.spel.ast.MethodReference;
import org.springframework.expression.spel.ast.OpAnd;
import org.springframework.expression.spel.ast.OpEQ;
import org.springframework.expression.spel.ast.OpGE;
import org.springframework.expression.spel.ast.OpGT;
import org.springframework.expression.spel.ast.OpLE;
import org.springframework.expression.spel.ast.OpLT;
import org.springframework.expression.spel.ast.OpNE;
import org.springframework.expression.spel.ast.OpOr;
import org.springframework.expression.spel.ast.OpPlus;
import org.springframework.expression.spel.ast.OperatorNot;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.Ternary;

/**
 * Turns the expression language's trees into what is evaluated without it: variables,
 * properties, methods, beans, literals, conditions and texts put together. The operators
 * do for texts, truths, whole numbers and null what the language does, and know nothing
 * of anything else.
 */
final class QuickCompiler {

	/** Roots that are no variables, or that templates may not always read. */
	private static final Set<String> SPECIAL = Set.of("param", "session", "application", "execInfo");

	private final BeanFactory beans;

	QuickCompiler(BeanFactory beans) {
		this.beans = beans;
	}

	/** The same as the tree; null where the language has to do it. */
	@Nullable Quick compile(SpelNode node) {
		List<Quick> parts = new ArrayList<>();
		if (!(node instanceof CompoundExpression)) {
			for (int i = 0; i < node.getChildCount(); i++) {
				Quick part = compile(node.getChild(i));
				if (part == null) {
					return null;
				}
				parts.add(part);
			}
		}
		if (node instanceof CompoundExpression compound) {
			return path(compound);
		}
		if (node instanceof Literal literal) {
			Object value = literal.getLiteralValue().getValue();
			return (context) -> value;
		}
		if (node instanceof BeanReference bean) {
			return (context) -> this.beans.getBean(bean.getName());
		}
		if (node instanceof PropertyOrFieldReference variable) {
			return (!variable.isNullSafe() && !SPECIAL.contains(variable.getName())) ? variable(variable.getName())
					: null;
		}
		return operator(node, parts);
	}

	private static @Nullable Quick operator(SpelNode node, List<Quick> parts) {
		if (node instanceof Ternary) {
			return choice(parts.get(0), parts.get(1), parts.get(2));
		}
		if (node instanceof OperatorNot) {
			return choice(parts.get(0), (context) -> false, (context) -> true);
		}
		if (node instanceof OpAnd) {
			return choice(parts.get(0), truth(parts.get(1)), (context) -> false);
		}
		if (node instanceof OpOr) {
			return choice(parts.get(0), (context) -> true, truth(parts.get(1)));
		}
		BiFunction<@Nullable Object, @Nullable Object, Object> operation = operation(node);
		return (operation != null && parts.size() == 2) ? (context) -> {
			Object left = parts.get(0).of(context);
			Object right = (left != Quick.UNKNOWN) ? parts.get(1).of(context) : Quick.UNKNOWN;
			return (right != Quick.UNKNOWN) ? operation.apply(left, right) : Quick.UNKNOWN;
		} : null;
	}

	private static @Nullable BiFunction<@Nullable Object, @Nullable Object, Object> operation(SpelNode node) {
		if (node instanceof OpPlus) {
			return QuickCompiler::together;
		}
		if (node instanceof OpEQ) {
			return QuickCompiler::same;
		}
		if (node instanceof OpNE) {
			return (left, right) -> (same(left, right) instanceof Boolean same) ? !same : Quick.UNKNOWN;
		}
		IntPredicate order = (node instanceof OpGT) ? (sign) -> sign > 0 : (node instanceof OpGE) ? (sign) -> sign >= 0
				: (node instanceof OpLT) ? (sign) -> sign < 0 : (node instanceof OpLE) ? (sign) -> sign <= 0 : null;
		return (order == null) ? null : (left, right) -> (left instanceof Integer a && right instanceof Integer b)
				? (Object) order.test(Integer.compare(a, b)) : Quick.UNKNOWN;
	}

	private static Object together(@Nullable Object left, @Nullable Object right) {
		boolean text = left instanceof String || right instanceof String;
		return (text && isWritten(left) && isWritten(right)) ? written(left) + written(right) : Quick.UNKNOWN;
	}

	private static boolean isWritten(@Nullable Object value) {
		return value instanceof String || value instanceof Integer || value instanceof Long || isOption(value);
	}

	private static boolean isOption(@Nullable Object value) {
		return value instanceof Enum<?> option && option.getDeclaringClass().getInterfaces().length == 0;
	}

	/** An option of an enumeration is written by its name, whatever it says of itself. */
	private static String written(@Nullable Object value) {
		return (value instanceof Enum<?> option) ? option.name() : String.valueOf(value);
	}

	private static Object same(@Nullable Object left, @Nullable Object right) {
		if (left == null || right == null) {
			return left == right;
		}
		boolean simple = left instanceof String || left instanceof Boolean || left instanceof Integer || isOption(left);
		return (simple && left.getClass() == right.getClass()) ? (Object) Objects.equals(left, right) : Quick.UNKNOWN;
	}

	private static Quick choice(Quick condition, Quick then, Quick otherwise) {
		return (context) -> (condition.of(context) instanceof Boolean truth) ? (truth ? then : otherwise).of(context)
				: Quick.UNKNOWN;
	}

	private static Quick truth(Quick part) {
		return choice(part, (context) -> true, (context) -> false);
	}

	private static Quick variable(String name) {
		return (context) -> {
			Object value = context.getVariable(name);
			return (value != null || context.containsVariable(name)) ? value : Quick.UNKNOWN;
		};
	}

	private @Nullable Quick path(CompoundExpression path) {
		Quick owner = compile(path.getChild(0));
		for (int i = 1; i < path.getChildCount() && owner != null; i++) {
			owner = step(owner, path.getChild(i));
		}
		return owner;
	}

	private @Nullable Quick step(Quick owner, SpelNode step) {
		List<Quick> arguments = new ArrayList<>();
		for (int i = 0; i < step.getChildCount(); i++) {
			Quick argument = compile(step.getChild(i));
			if (argument == null) {
				return null;
			}
			arguments.add(argument);
		}
		if (step instanceof PropertyOrFieldReference property && !property.isNullSafe()) {
			return new QuickStep(owner, QuickStep.getters(property.getName()), List.of(), false);
		}
		return (step instanceof MethodReference method && !method.isNullSafe())
				? new QuickStep(owner, List.of(method.getName()), arguments, true) : null;
	}

}
