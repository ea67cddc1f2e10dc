package io.forecourt.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What diagrams and forms name exists in code, and what code names is used by them. */
class ContractTest {

  private static final List<Path> PROCESSES = Models.of("processes", ".bpmn");
  private static final List<Path> DECISIONS = Models.of("processes", ".dmn");
  private static final List<Path> FORMS = Models.of("forms", ".form");

  @Test
  void shouldNameTheSameBeans() {
    assertThat(Models.all(PROCESSES, "delegateExpression=\"\\$\\{(\\w+)}\""))
        .isEqualTo(texts(Delegates.class))
        .isEqualTo(new TreeSet<>(Delegates.ALL));
  }

  @Test
  void shouldNameTheSameTopics() {
    assertThat(Models.all(PROCESSES, "camunda:topic=\"([^\"]+)\"")).isEqualTo(texts(Topics.class));
  }

  @Test
  void shouldNameTheSameMessages() {
    assertThat(Models.all(PROCESSES, "<bpmn:message id=\"\\w+\" name=\"([^\"]+)\""))
        .isEqualTo(texts(MessageNames.class));
  }

  @Test
  void shouldNameTheSameForms() {
    assertThat(Models.all(PROCESSES, "camunda:formRef=\"([^\"]+)\""))
        .isEqualTo(texts(Forms.class))
        .isEqualTo(names(FORMS));
  }

  @Test
  void shouldNameTheSameProcessesAndDecisions() {
    assertThat(names(PROCESSES))
        .isEqualTo(texts(ProcessKeys.class))
        .isEqualTo(Models.all(PROCESSES, "<bpmn:process id=\"([^\"]+)\""));
    assertThat(names(DECISIONS))
        .isEqualTo(texts(Decisions.class))
        .isEqualTo(Models.all(DECISIONS, "<decision id=\"([^\"]+)\""));
  }

  @Test
  void shouldNameTheSameVariables() {
    Set<String> inDiagrams = new HashSet<>();
    for (String expression : Models.all(PROCESSES, "[$#]\\{([^}]+)}")) {
      Stream.of(expression.replaceAll("&#x27;[^&]*&#x27;|'[^']*'|&amp;", " ").split("[^\\w.]+"))
          .filter(word -> word.matches("[a-z]\\w*"))
          .forEach(inDiagrams::add);
    }
    inDiagrams.addAll(Models.all(PROCESSES, "camunda:(?:in|out) source=\"(\\w+)\""));
    inDiagrams.addAll(Models.all(PROCESSES, "camunda:initiator=\"(\\w+)\""));
    inDiagrams.addAll(Models.all(PROCESSES, "(?:in|out)putParameter name=\"(\\w+)\""));
    inDiagrams.removeAll(Delegates.ALL);
    Set<String> inForms = Models.all(FORMS, "\"key\": \"(\\w+)\"");
    inForms.addAll(Models.all(FORMS, "\\{\\{(\\w+)}}"));
    inForms.addAll(Models.all(FORMS, "=not\\((\\w+)\\)"));
    inForms.addAll(Models.all(FORMS, "split\\((\\w+),"));

    Set<String> inCode = variables(Variables.class);
    Set<String> answers = variables(FormInputs.class);
    Set<String> shown = new HashSet<>(FormFields.SHOWN_OF_A_LEAD);
    shown.addAll(FormFields.SHOWN_OF_AN_INTAKE);
    shown.addAll(FormFields.SHOWN_OF_AN_AUDIT);

    assertThat(inCode).containsAll(inDiagrams);
    assertThat(union(List.of(inCode, answers, shown))).containsAll(inForms);
    assertThat(union(List.of(inDiagrams, inForms))).containsAll(answers).containsAll(shown);
    Set<String> set =
        union(
            List.of(
                inDiagrams,
                inForms,
                Set.of("crmWritten", "intakeId", "auditId", "leadId", "buyerWaits", "callback")));
    assertThat(set).containsAll(inCode);
  }

  private static Set<String> union(List<Set<String>> sets) {
    return sets.stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  private static Set<String> names(List<Path> files) {
    return files.stream().map(Models::name).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> texts(Class<?> constants) {
    return values(constants)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> variables(Class<?> constants) {
    return values(constants).map(value -> ((Variable<?>) value).name()).collect(Collectors.toSet());
  }

  private static Stream<Object> values(Class<?> constants) {
    return Arrays.stream(constants.getDeclaredFields())
        .filter(field -> Modifier.isPublic(field.getModifiers()))
        .map(ContractTest::valueOf);
  }

  private static Object valueOf(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
