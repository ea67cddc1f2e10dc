package io.forecourt.platform;

import static io.forecourt.platform.ContactCiphers.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.mock.env.MockEnvironment;

class EncryptionKeysTest {

  @Test
  void shouldReadKeysOfTheSettingsAndOfAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("key"), secret('b') + "\n\n" + secret('c') + "\n");
    MockEnvironment settings =
        new MockEnvironment()
            .withProperty(EncryptionKeys.SETTING, secret('a'))
            .withProperty(EncryptionKeys.FILE_SETTING, file.toString());

    assertThat(EncryptionKeys.of(settings).ids())
        .containsExactly(id('a'), id('b'), id('c'))
        .doesNotHaveDuplicates();
    assertThat(EncryptionKeys.of(new MockEnvironment()).isEmpty()).isTrue();
    assertThat(
            EncryptionKeys.of(new MockEnvironment().withProperty(EncryptionKeys.SETTING, ""))
                .isEmpty())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret", "c2hvcnQ=", "öäü"})
  void shouldRefuseWhatIsNoKeyWithoutQuotingIt(String secret) {
    assertThatThrownBy(() -> new EncryptionKeys(List.of(secret)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("openssl rand -base64 32")
        .hasMessageNotContaining(secret);
  }

  @Test
  void shouldSayAtTheStartWhatIsWrong(@TempDir Path folder) {
    MockEnvironment settings =
        new MockEnvironment()
            .withProperty(EncryptionKeys.FILE_SETTING, folder.resolve("gone").toString());

    assertThatThrownBy(() -> EncryptionKeys.of(settings))
        .satisfies(
            refused ->
                assertThat(
                        new EncryptionRefusedAnalyzer()
                            .analyze(
                                new BeanCreationException(
                                    "contactCipher", refused.getMessage(), refused))
                            .getDescription())
                    .startsWith("forecourt.privacy.encryption-key-file: ")
                    .endsWith("gone cannot be read (NoSuchFileException)."));
  }

  private static String id(char letter) {
    return new EncryptionKeys(List.of(secret(letter))).first().id();
  }
}
