package io.forecourt.platform;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * Names of schemas. A nested type is named after its outer type as well, because several of them
 * share a simple name.
 */
class SchemaNames extends TypeNameResolver {

  @Override
  protected String getNameOfClass(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    if (outer == null) {
      return type.getSimpleName();
    }
    String context = getNameOfClass(outer).replaceFirst("Controller$", "");
    return type.getSimpleName().contains(context)
        ? type.getSimpleName()
        : context + type.getSimpleName();
  }
}
