package io.forecourt.platform;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/**
 * Security requirements of an operation, derived from its audience. A test compares them with what
 * the application lets in.
 */
class OperationSecurity implements OperationCustomizer {

  private static final Set<String> UPLOADS = Set.of("updateInventory", "updateCustomers");

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    return operation.security(
        schemes(operation.getTags().get(0), isForPeopleToo(operation, handler))
            .map(scheme -> new SecurityRequirement().addList(scheme))
            .toList());
  }

  private static Stream<String> schemes(String tag, boolean forPeopleToo) {
    return switch (tag) {
      case ApiTags.INTEGRATIONS ->
          forPeopleToo
              ? Stream.of(OpenApiConfiguration.API_KEY, OpenApiConfiguration.LOGIN)
              : Stream.of(OpenApiConfiguration.API_KEY);
      case ApiTags.SALES_TEAM, ApiTags.MANAGERS, ApiTags.ADMINISTRATORS ->
          Stream.of(OpenApiConfiguration.LOGIN);
      default -> Stream.of();
    };
  }

  /** What machines read; and files of stock and customers, which a manager may upload. */
  private static boolean isForPeopleToo(Operation operation, HandlerMethod handler) {
    return isGet(handler) || UPLOADS.contains(operation.getOperationId());
  }

  private static boolean isGet(HandlerMethod handler) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
    return mapping != null && List.of(mapping.method()).contains(RequestMethod.GET);
  }
}
