package io.forecourt.access;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every method and path that the running application answers, as its own mappings name them. */
final class Endpoints {

  /** Doors to the same rooms as {@code /engine-rest}: by the engine's name, and in the web apps. */
  private static final List<String> OTHER_DOORS =
      List.of("/engine-rest/engine/{name}/", "/camunda/api/engine/engine/{name}/");

  private static final java.nio.file.Path STATIC =
      java.nio.file.Path.of("src/main/resources/static");

  /** Served from jars or by the filters of Spring Security and of the web apps. */
  private static final List<Endpoint> OTHERS =
      List.of(
          new Endpoint("GET", "/camunda/app/tasklist/default/"),
          new Endpoint("GET", "/camunda/app/cockpit/default/"),
          new Endpoint("GET", "/camunda/app/admin/default/"),
          new Endpoint("GET", "/webjars/chart.js/{file}"),
          new Endpoint("GET", "/webjars/lit-html/{file}"),
          new Endpoint("POST", "/login"),
          new Endpoint("GET", "/no-such-page"));

  private final SortedSet<Endpoint> found = new TreeSet<>();

  /** A method and the pattern of a path. */
  record Endpoint(String method, String path) implements Comparable<Endpoint> {

    /** Returns the same endpoint of {@code /engine-rest}, if this is another door to it. */
    Optional<Endpoint> atMainDoor() {
      return OTHER_DOORS.stream()
          .filter(path::startsWith)
          .map(door -> new Endpoint(method, "/engine-rest/" + path.substring(door.length())))
          .findFirst();
    }

    boolean isRead() {
      return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    }

    @Override
    public int compareTo(Endpoint other) {
      return Comparator.comparing(Endpoint::path)
          .thenComparing(Endpoint::method)
          .compare(this, other);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static SortedSet<Endpoint> of(ApplicationContext context) throws Exception {
    Endpoints endpoints = new Endpoints();
    endpoints.found.addAll(OTHERS);
    endpoints.addControllers(context);
    endpoints.addStaticFiles();
    context
        .getBeansOfType(ResourceConfig.class)
        .values()
        .forEach(config -> endpoints.addResources("/engine-rest", config.getClasses()));
    endpoints.addWebapps(context.getBean(ServletContext.class));
    return endpoints.found;
  }

  private void addControllers(ApplicationContext context) {
    context
        .getBeansOfType(RequestMappingInfoHandlerMapping.class)
        .values()
        .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(this::add));
    context.getBeansOfType(SimpleUrlHandlerMapping.class).values().stream()
        .flatMap(mapping -> mapping.getUrlMap().keySet().stream())
        .filter(path -> !path.contains("*"))
        .forEach(path -> found.add(new Endpoint("GET", path)));
  }

  private void add(RequestMappingInfo mapping) {
    List<String> methods =
        mapping.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
    for (String path : mapping.getPatternValues()) {
      for (String method : methods.isEmpty() ? List.of("GET") : methods) {
        found.add(new Endpoint(method, path));
      }
    }
  }

  private void addStaticFiles() throws IOException {
    try (Stream<java.nio.file.Path> files = Files.walk(STATIC)) {
      files
          .filter(Files::isRegularFile)
          .map(file -> "/" + STATIC.relativize(file))
          .forEach(path -> found.add(new Endpoint("GET", path)));
    }
  }

  /** The web apps are JAX-RS applications, each behind a servlet of its own. */
  private void addWebapps(ServletContext servlets) throws ReflectiveOperationException {
    for (ServletRegistration servlet : servlets.getServletRegistrations().values()) {
      String application = servlet.getInitParameter("jakarta.ws.rs.Application");
      if (application != null) {
        Application app =
            Class.forName(application)
                .asSubclass(Application.class)
                .getDeclaredConstructor()
                .newInstance();
        for (String mapping : servlet.getMappings()) {
          addResources(mapping.replaceAll("/\\*$", ""), app.getClasses());
        }
      }
    }
  }

  private void addResources(String base, Iterable<Class<?>> classes) {
    for (Class<?> type : classes) {
      Path path = AnnotatedElementUtils.findMergedAnnotation(type, Path.class);
      if (path != null) {
        walk(join(base, path.value()), type, new ArrayList<>());
      }
    }
  }

  /** A method with a path and without an HTTP method leads to further resources. */
  private void walk(String base, Class<?> type, List<Class<?>> way) {
    if (way.contains(type)) {
      return;
    }
    List<Class<?>> further = new ArrayList<>(way);
    further.add(type);
    for (Method method : type.getMethods()) {
      Path path = AnnotatedElementUtils.findMergedAnnotation(method, Path.class);
      HttpMethod http = AnnotatedElementUtils.findMergedAnnotation(method, HttpMethod.class);
      String full = path == null ? base : join(base, path.value());
      if (http != null) {
        found.add(new Endpoint(http.value(), full));
      } else if (path != null) {
        walk(full, method.getReturnType(), further);
      }
    }
  }

  /** Variables lose their patterns: {@code {id: .+}} is {@code {id}}. */
  private static String join(String base, String path) {
    String plain = path.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("^/|/$", "");
    return plain.isEmpty() ? base : base + "/" + plain;
  }
}
