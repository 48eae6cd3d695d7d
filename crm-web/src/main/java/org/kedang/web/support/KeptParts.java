package org.kedang.web.support;

import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Role;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.engine.TemplateManager;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

import org.springframework.stereotype.Component;

/**
 * {@code <th:block kd:kept="fragments/keys"></th:block>} in templates: a part of pages
 * that says the same to everybody of one role, in one language, under one entry of the
 * menu. It is made once for each of these and kept; half of a page is such. What depends
 * on anything else, such as a form with its token, must not stand in it. The template is
 * one part, and its fragment is named {@code part}.
 */
@Component
class KeptParts extends AbstractProcessorDialect {

	private static final String PREFIX = "kd";

	/** More than there are of roles, languages and entries; a few kilobytes each. */
	private static final int MOST = 1000;

	private final Map<Kept, String> kept = new ConcurrentHashMap<>();

	KeptParts() {
		super("Kedang parts", PREFIX, 1000);
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set.of(new Part(prefix));
	}

	private String part(String template, ITemplateContext context) {
		Reader reader = (context.getVariable("reader") instanceof Reader found) ? found : null;
		Kept key = new Kept(template, context.getLocale(), context.buildLink("/", null),
				(reader != null) ? reader.role() : null, String.valueOf(context.getVariable("active")));
		String known = this.kept.get(key);
		if (known != null) {
			return known;
		}
		if (this.kept.size() >= MOST) {
			this.kept.clear();
		}
		String made = made(template, context);
		this.kept.put(key, made);
		return made;
	}

	private static String made(String template, ITemplateContext context) {
		TemplateManager templates = context.getConfiguration().getTemplateManager();
		StringWriter writer = new StringWriter();
		templates.process(templates.parseStandalone(context, template, Set.of("part"), TemplateMode.HTML, true, true),
				context, writer);
		return writer.toString();
	}

	/**
	 * What a part depends on.
	 *
	 * @param root where our addresses begin
	 */
	private record Kept(String template, Locale locale, String root, @Nullable Role role, String active) {
	}

	private final class Part extends AbstractAttributeTagProcessor {

		private static final int AFTER_CONDITIONS = 1000;

		Part(String prefix) {
			super(TemplateMode.HTML, prefix, null, false, "kept", true, AFTER_CONDITIONS, true);
		}

		@Override
		protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName attribute,
				String value, IElementTagStructureHandler structure) {
			structure.replaceWith(part(value, context), false);
		}

	}

}
