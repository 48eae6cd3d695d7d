package org.kedang.web.support;

import java.util.Set;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

import org.springframework.stereotype.Component;

/**
 * {@code <svg kd:icon="plus"></svg>} in templates, where the name may be an expression: a
 * picture that only decorates. Whatever it means must be said in words beside it. A page
 * has dozens of them, each a tenth of the work that a fragment is.
 */
@Component
class Icons extends AbstractProcessorDialect {

	private static final String PREFIX = "kd";

	Icons() {
		super("Kedang", PREFIX, 1000);
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set.of(new Icon(prefix));
	}

	private static final class Icon extends AbstractAttributeTagProcessor {

		private static final String FILE = "/images/icons.svg";

		private static final int AFTER_CONDITIONS = 1000;

		Icon(String prefix) {
			super(TemplateMode.HTML, prefix, "svg", false, "icon", true, AFTER_CONDITIONS, true);
		}

		@Override
		protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName attribute,
				String value, IElementTagStructureHandler structure) {
			Object name = value.startsWith("${") ? StandardExpressions.getExpressionParser(context.getConfiguration())
				.parseExpression(context, value)
				.execute(context) : value;
			structure.setAttribute("class", "icon");
			structure.setAttribute("aria-hidden", "true");
			structure.setAttribute("focusable", "false");
			structure.setBody(new Markup().open("use", "href", context.buildLink(FILE, null) + "#" + name)
				.close("use")
				.toString(), false);
		}

	}

}
