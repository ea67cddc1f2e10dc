package io.forecourt.platform;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;

/** OpenAPI document of the calls under {@code /api}, served at {@code /v3/api-docs}. */
@Configuration
@ConditionalOnWebApplication
class OpenApiConfiguration {

  static final String API_KEY = "apiKey";
  static final String LOGIN = "login";

  private static final String DESCRIPTION =
      """
      Send leads to Forecourt, report what happened to them, and read what became of them.

      Software sends its API key in the `X-Api-Key` header. People log in with their user name and
      password. Errors are problem documents (RFC 9457) of the type `application/problem+json`;
      `detail` says what happened and what to do. Clients should ignore fields they do not know.
      """;

  OpenApiConfiguration() {
    SpringDocUtils.getConfig().addAnnotationsToIgnore(AuthenticationPrincipal.class);
  }

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Forecourt API")
                .version("0.1")
                .description(DESCRIPTION)
                .license(
                    new License()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")))
        .servers(List.of(new Server().url("/").description("The store's own installation")))
        .tags(TagDescriptions.all())
        .components(
            new Components()
                .addSecuritySchemes(API_KEY, apiKey())
                .addSecuritySchemes(LOGIN, login())
                .addSchemas(ProblemResponses.SCHEMA_NAME, ProblemResponses.schema()));
  }

  @Bean
  OperationCustomizer problemResponses() {
    return new ProblemResponses();
  }

  @Bean
  OperationCustomizer operationSecurity() {
    return new OperationSecurity();
  }

  /** Sorts what would otherwise follow the order in which classes are found on the disk. */
  @Bean
  OpenApiCustomizer stableOrder() {
    return document -> {
      Paths paths = new Paths();
      new TreeMap<>(document.getPaths()).forEach(paths::addPathItem);
      document.paths(paths).tags(TagDescriptions.all());
      document.getComponents().schemas(new TreeMap<>(document.getComponents().getSchemas()));
    };
  }

  @Bean
  ModelConverter schemaNames(ObjectMapperProvider mappers) {
    return new ModelResolver(mappers.jsonMapper(), new SchemaNames())
        .openapi31(mappers.isOpenapi31());
  }

  private static SecurityScheme apiKey() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.APIKEY)
        .in(SecurityScheme.In.HEADER)
        .name("X-Api-Key")
        .description("Key of one store and purpose, or of the installation (`forecourt.api-key`).");
  }

  private static SecurityScheme login() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("basic")
        .description("User name and password of a person. A browser session works as well.");
  }
}
