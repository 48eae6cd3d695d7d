package org.kedang.web.support;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.kedang.access.Reader;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ProblemDetail;

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
	OperationCustomizer problemsAreDescribed() {
		Content content = new Content().addMediaType(APPLICATION_PROBLEM_JSON_VALUE,
				new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
		return (operation, method) -> {
			operation.getResponses().addApiResponse("default", new ApiResponse().description("Error").content(content));
			return operation;
		};
	}

}
