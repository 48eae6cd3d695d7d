package org.kedang.web.support;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.kedang.access.Reader;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;

import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

/**
 * What the description of the REST interface says besides its routes: its name, that it
 * takes a personal access token, and what it answers where something is wrong.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	private static final String TOKEN = "token";

	private static final String PROBLEM = "Problem";

	static {
		// who reads is known by the token, never told by a parameter
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Reader.class);
	}

	@Bean
	OpenAPI description() {
		return new OpenAPI().info(new Info().title("客档 Kedang").version("v1"))
			.components(new Components()
				.addSecuritySchemes(TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
				.addSchemas(PROBLEM, ModelConverters.getInstance().read(ProblemDetail.class).get("ProblemDetail")))
			.addSecurityItem(new SecurityRequirement().addList(TOKEN));
	}

	@Bean
	OperationCustomizer repetitionsAreDescribed() {
		return (operation, method) -> method.hasMethodAnnotation(PostMapping.class) ? operation
			.addParametersItem(new HeaderParameter().name("Idempotency-Key")
				.description("Any text of 1 to 200 visible ASCII characters that the program makes up for this request."
						+ " Sent again under the same key within 24 hours, it is not done again but gets the first answer;"
						+ " 409 while the first is worked on or was cut off, 422 if the key was used for something else."
						+ " After an answer of 400 or more the key is free again.")
				.schema(new StringSchema().maxLength(200))) : operation;
	}

	@Bean
	OperationCustomizer problemsAreDescribed() {
		Content content = new Content().addMediaType(APPLICATION_PROBLEM_JSON_VALUE,
				new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
		return (operation, method) -> {
			operation.getResponses().addApiResponse("default", new ApiResponse().description("Error").content(content));
			return operation;
		};
	}

}
