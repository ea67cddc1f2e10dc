package io.forecourt.process.deployment.check;

import io.forecourt.process.Delegates;
import io.forecourt.process.FormFields;
import io.forecourt.process.FormInputs;
import io.forecourt.process.MessageNames;
import io.forecourt.process.RetiredNames;
import io.forecourt.process.StepContracts;
import io.forecourt.process.StoreDay;
import io.forecourt.process.Topics;
import io.forecourt.process.Variable;
import io.forecourt.process.Variables;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of the contract, for looking them up and for suggesting them. */
final class KnownNames {

  static final Set<String> TOPICS = texts(Topics.class);
  static final Set<String> MESSAGES = texts(MessageNames.class);
  static final Set<String> PROCESS_VARIABLES = variables(Variables.class);
  static final Set<String> FORM_INPUTS = variables(FormInputs.class);
  static final Set<String> SHOWN = shown();

  private static final Map<String, Class<?>> TYPES = types();

  /** What an expression may name beside variables. */
  static final Set<String> OBJECTS = Set.of("execution", "task", StoreDay.BEAN, "externalTask");

  /** What the engine sets in a step that is repeated. */
  static final Set<String> REPEATED =
      Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

  static final Set<String> FUNCTIONS =
      Set.of("now", "dateTime", "currentUser", "currentUserGroups");

  private static final Map<String, String> MESSAGE_WORDS =
      Map.of(
          MessageNames.ENDED, "the lead ended: opt-out, or sold outside of the process",
          MessageNames.REOPENED, "a closed lead is reopened",
          MessageNames.REPLIED, "the buyer replied",
          MessageNames.CONTACTED, "a person spoke with the buyer",
          MessageNames.INTENT_CHANGED, "the buyer sent another inquiry",
          MessageNames.CAR_GONE, "the car was sold",
          MessageNames.ASSISTANT_PAUSED, "a rep paused the assistant",
          MessageNames.ASSISTANT_RESUMED, "a rep resumed the assistant",
          MessageNames.CLOSED, "the lead closed");

  static String words(String message) {
    return MESSAGE_WORDS.getOrDefault(message, message);
  }

  /** Returns the beans and topics after which a variable has a value, as a hint for a person. */
  static String settersOf(String variable) {
    String setters =
        Stream.concat(Delegates.ALL.stream(), TOPICS.stream())
            .filter(
                name ->
                    StepContracts.find(name)
                        .filter(
                            step ->
                                step.sets().contains(variable) || step.answers().contains(variable))
                        .isPresent())
            .sorted()
            .collect(Collectors.joining(", "));
    return setters.isEmpty() ? "" : " (" + setters + ")";
  }

  static Set<String> texts(Class<?> constants) {
    return values(constants)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> variables(Class<?> constants) {
    Set<String> names = new TreeSet<>();
    values(constants)
        .filter(Variable.class::isInstance)
        .map(value -> ((Variable<?>) value).name())
        .forEach(names::add);
    return names;
  }

  /** Returns what code reads a variable as; a text where it is not known. */
  static Class<?> typeOf(String variable) {
    return TYPES.getOrDefault(variable, Object.class);
  }

  private static Map<String, Class<?>> types() {
    Map<String, Class<?>> types = new HashMap<>();
    Stream.concat(values(Variables.class), values(FormInputs.class))
        .filter(Variable.class::isInstance)
        .map(value -> (Variable<?>) value)
        .forEach(variable -> types.put(variable.name(), variable.type()));
    return types;
  }

  private static Set<String> shown() {
    Set<String> all = new TreeSet<>(FormFields.SHOWN_OF_A_LEAD);
    all.addAll(FormFields.SHOWN_OF_AN_INTAKE);
    all.addAll(FormFields.SHOWN_OF_AN_AUDIT);
    return all;
  }

  private static Stream<Object> values(Class<?> constants) {
    return Arrays.stream(constants.getDeclaredFields())
        .filter(field -> Modifier.isPublic(field.getModifiers()))
        .map(KnownNames::valueOf);
  }

  private static Object valueOf(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns whether a name is one of the contract, a former one included. */
  static boolean isVariable(String name) {
    return PROCESS_VARIABLES.contains(name)
        || FORM_INPUTS.contains(name)
        || RetiredNames.VARIABLES.containsKey(name);
  }

  private KnownNames() {}
}
