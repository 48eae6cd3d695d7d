package org.kedang.web.support;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.validation.DataBinder;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.bind.support.WebBindingInitializer;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/**
 * Has every form read by a {@link FormBinder}.
 */
@Component
class FormBinding implements WebMvcRegistrations {

	@Override
	public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
		return new RequestMappingHandlerAdapter() {

			@Override
			protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> methods) {
				return new FormBinders(methods, getWebBindingInitializer());
			}

		};
	}

	private static final class FormBinders extends ServletRequestDataBinderFactory {

		FormBinders(List<InvocableHandlerMethod> methods, @Nullable WebBindingInitializer initializer) {
			super(methods, initializer);
		}

		@Override
		protected ServletRequestDataBinder createBinderInstance(@Nullable Object target, @Nullable String name,
				NativeWebRequest request) {
			return new FormBinder(target, (name != null) ? name : DataBinder.DEFAULT_OBJECT_NAME);
		}

	}

}
