package io.forecourt.access;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;

/** Keeps the caller, whom Spring Security passes to controllers, out of the OpenAPI document. */
@Configuration
class HiddenPrincipal {

  HiddenPrincipal() {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(CurrentUser.class)
        .addSimpleTypesForParameterObject(CurrentUser.class);
  }
}
