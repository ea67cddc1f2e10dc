package io.forecourt;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Internals of the engine are used by the module {@code process} alone: they carry no promise and
 * are what breaks first under another version or a fork of the engine.
 */
class EngineInternalsTest {

  private static final DescribedPredicate<JavaClass> INTERNAL =
      JavaClass.Predicates.resideInAnyPackage(
          "org.camunda.bpm.engine.impl..", "org.camunda.bpm.impl..");

  /** Uses elsewhere, each with the day by which it has to be gone. */
  private static final Map<String, LocalDate> EXCEPTIONS =
      Map.of("io.forecourt.workplace.TaskFilters", LocalDate.of(2027, 3, 31));

  private final JavaClasses own =
      new ClassFileImporter()
          .importUrl(Forecourt.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void shouldUseInternalsOfTheEngineInTheModuleProcessAlone() {
    Set<String> users =
        own.stream()
            .filter(type -> !type.getPackageName().startsWith("io.forecourt.process"))
            .filter(EngineInternalsTest::usesInternals)
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(users).isEqualTo(EXCEPTIONS.keySet());
  }

  @Test
  void shouldEndEveryExceptionOnItsDay() {
    assertThat(EXCEPTIONS)
        .allSatisfy((type, end) -> assertThat(end).isAfter(LocalDate.now(ZoneOffset.UTC)));
  }

  @Test
  void shouldSeeTheUsesInsideTheModuleProcess() {
    assertThat(own.stream().filter(EngineInternalsTest::usesInternals)).hasSizeGreaterThan(5);
  }

  private static boolean usesInternals(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(dependency -> INTERNAL.test(dependency.getTargetClass()));
  }
}
