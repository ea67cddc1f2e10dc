package io.forecourt.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that every call of the document follows. */
class OpenApiStyleTest {

  private static final String VERB_PHRASE =
      "(add|check|choose|confirm|create|dismiss|download|erase|export|get|import|leave|list|log|move|pause"
          + "|preview|reassign|recheck|receive|record|report|request|reset|retry|revoke|rotate|search|send|suggest"
          + "|update)([A-Z][a-z0-9]+)+";

  /** Answers 409 with the decision about the message. */
  private static final String REPLY = "sendReply";

  static List<OpenApiDocument.Operation> operations() throws IOException {
    return OpenApiDocument.operations();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void shouldHaveAVerbPhraseAsOperationId(OpenApiDocument.Operation operation) {
    assertThat(operation.node().at("/operationId").asText()).matches(VERB_PHRASE);
  }

  @Test
  void shouldGiveEachOperationIdOnce() throws IOException {
    assertThat(operations())
        .extracting(operation -> operation.node().at("/operationId").asText())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void shouldHaveAShortSummary(OpenApiDocument.Operation operation) {
    assertThat(operation.node().at("/summary").asText()).matches("[A-Z][^.]{5,78}[^.]");
  }

  @ParameterizedTest
  @MethodSource("operations")
  void shouldBeTaggedByItsAudience(OpenApiDocument.Operation operation) throws IOException {
    List<String> audiences = OpenApiDocument.read().root().at("/tags").findValuesAsText("name");

    assertThat(operation.node().at("/tags")).hasSize(1);
    assertThat(operation.node().at("/tags/0").asText()).isIn(audiences);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void shouldDescribeErrorsAsProblems(OpenApiDocument.Operation operation) {
    JsonNode responses = operation.node().at("/responses");
    List<String> errors = new ArrayList<>();
    responses.fieldNames().forEachRemaining(errors::add);
    errors.removeIf(code -> code.startsWith("2"));
    if (operation.node().at("/operationId").asText().equals(REPLY)) {
      errors.remove("409");
    }

    assertThat(errors).isNotEmpty();
    assertThat(errors)
        .allSatisfy(
            code ->
                assertThat(
                        responses
                            .path(code)
                            .at("/content/application~1problem+json/schema/$ref")
                            .asText())
                    .isEqualTo("#/components/schemas/Problem"));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void shouldDescribeMissingCredentialsWhenSomeAreNeeded(OpenApiDocument.Operation operation) {
    assertThat(operation.node().at("/responses/401").isMissingNode()).isEqualTo(operation.isOpen());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void shouldBelongToTheApi(OpenApiDocument.Operation operation) {
    assertThat(operation.path()).startsWith("/api/");
  }

  @Test
  void shouldDeclareTheApiKeyAndTheLogin() throws IOException {
    JsonNode schemes = OpenApiDocument.read().root().at("/components/securitySchemes");

    assertThat(schemes.at("/apiKey/in").asText()).isEqualTo("header");
    assertThat(schemes.at("/apiKey/name").asText()).isEqualTo("X-Api-Key");
    assertThat(schemes.at("/login/scheme").asText()).isEqualTo("basic");
  }

  @Test
  void shouldDeclareEverySchemaThatIsReferenced() throws IOException {
    JsonNode root = OpenApiDocument.read().root();

    assertThat(root.findValuesAsText("$ref"))
        .allSatisfy(ref -> assertThat(root.at(ref.substring(1)).isMissingNode()).isFalse());
  }

  @Test
  void shouldNameANestedSchemaAfterItsOuterType() {
    assertThat(new SchemaNames().getNameOfClass(Map.Entry.class)).isEqualTo("MapEntry");
  }
}
