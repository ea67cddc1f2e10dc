package io.forecourt.platform;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.TreeMap;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;

/**
 * Error responses of an operation. Adds those that follow from its parameters and audience, and
 * gives every declared one without a body the type {@code application/problem+json}.
 */
class ProblemResponses implements OperationCustomizer {

  static final String SCHEMA_NAME = "Problem";

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    ApiResponses responses = operation.getResponses();
    AnnotatedElementUtils.findMergedRepeatableAnnotations(handler.getMethod(), ApiResponse.class)
        .stream()
        .filter(declared -> declared.responseCode().startsWith("4"))
        .filter(declared -> declared.content().length == 0)
        .forEach(declared -> responses.get(declared.responseCode()).content(content()));
    if (takesInput(operation)) {
      add(responses, HttpStatus.BAD_REQUEST, "A value is missing, malformed or out of range.");
    }
    if (needsCredentials(operation)) {
      add(responses, HttpStatus.UNAUTHORIZED, "The API key or login is missing or wrong.");
      add(responses, HttpStatus.FORBIDDEN, "This caller may not do this.");
    }
    if (namesAResource(operation)) {
      add(
          responses,
          HttpStatus.NOT_FOUND,
          "There is no such resource, or it belongs to another store.");
    }
    ApiResponses sorted = new ApiResponses();
    new TreeMap<>(responses).forEach(sorted::addApiResponse);
    return operation.responses(sorted);
  }

  private static boolean takesInput(Operation operation) {
    return operation.getRequestBody() != null || operation.getParameters() != null;
  }

  private static boolean needsCredentials(Operation operation) {
    return !operation.getTags().contains(ApiTags.WEBSITE_CHAT)
        && !operation.getTags().contains(ApiTags.WEBHOOKS);
  }

  private static boolean namesAResource(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream()
            .anyMatch(parameter -> "path".equals(parameter.getIn()));
  }

  private static void add(ApiResponses responses, HttpStatus status, String description) {
    responses.computeIfAbsent(
        String.valueOf(status.value()),
        code ->
            new io.swagger.v3.oas.models.responses.ApiResponse()
                .description(description)
                .content(content()));
  }

  private static Content content() {
    return new Content()
        .addMediaType(
            org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
            new MediaType().schema(new Schema<>().$ref(SCHEMA_NAME)));
  }

  static Schema<?> schema() {
    return new ObjectSchema()
        .description("What went wrong (RFC 9457).")
        .addProperty("type", new StringSchema().description("Kind of problem, as a URI."))
        .addProperty("title", new StringSchema().description("Name of the HTTP status."))
        .addProperty("status", new IntegerSchema().format("int32").description("HTTP status."))
        .addProperty("detail", new StringSchema().description("What happened and what to do."))
        .addProperty("instance", new StringSchema().description("Path of the call."));
  }
}
