package org.kedang.web.support;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;

/**
 * A part of an expression that is evaluated without the expression language.
 */
interface Quick {

	/** Stands for what only the language can tell. */
	Object UNKNOWN = new Object();

	@Nullable Object of(IExpressionContext context);

}
