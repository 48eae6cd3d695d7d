package org.kedang.web.support;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.web.bind.ServletRequestDataBinder;

/**
 * Reads a form, which is a record. A form in which something cannot be read is there all
 * the same, with nothing in those places, and what else is wrong with it can be noted
 * too; without this, noting it would break the page. Parts of a list come under one name,
 * many times; names with brackets are none of a form's.
 */
final class FormBinder extends ServletRequestDataBinder {

	private @Nullable AbstractPropertyBindingResult errors;

	FormBinder(@Nullable Object target, String name) {
		super(target, name);
		// what a record cannot be made from is no part of it
		setDeclarativeBinding(true);
	}

	@Override
	public void construct(ValueResolver values) {
		super.construct(values);
		AbstractPropertyBindingResult unreadable = super.getInternalBindingResult();
		if (getTarget() != null && unreadable.hasErrors()) {
			this.errors = createBeanPropertyBindingResult();
			this.errors.addAllErrors(unreadable);
		}
	}

	@Override
	protected AbstractPropertyBindingResult getInternalBindingResult() {
		return (this.errors != null) ? this.errors : super.getInternalBindingResult();
	}

	@Override
	protected ServletRequestValueResolver createValueResolver(ServletRequest request) {
		return new WholeNames(request, this);
	}

	private static final class WholeNames extends ServletRequestValueResolver {

		WholeNames(ServletRequest request, FormBinder binder) {
			super(request, binder);
		}

		@Override
		protected Set<String> initParameterNames(ServletRequest request) {
			return super.initParameterNames(request).stream()
				.filter((name) -> !name.contains("["))
				.collect(Collectors.toSet());
		}

	}

}
