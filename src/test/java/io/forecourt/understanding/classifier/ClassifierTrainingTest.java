package io.forecourt.understanding.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifierTrainingTest {

  private static final SentenceEncoder MEANING = new SentenceEncoder();

  @TempDir private Path folder;

  @Test
  void shouldGiveTheSameWeightsForTheSameExemplars() throws IOException {
    List<TrainingExample> trainingExamples = exemplars();

    byte[] first = bytes(new ClassifierTraining(trainingExamples, MEANING).run("x"));
    byte[] second = bytes(new ClassifierTraining(trainingExamples, MEANING).run("x"));

    assertThat(first).isEqualTo(second);
    assertThat(bytes(Classifiers.read(new ByteArrayInputStream(first)))).isEqualTo(first);
  }

  @Test
  void shouldNotTrainAgainWhatDidNotChange() throws IOException {
    exemplars();
    Path heads = folder.resolve("heads.bin");
    ClassifierTraining.main(folder.toString(), heads.toString());
    Files.setLastModifiedTime(heads, FileTime.fromMillis(0));

    ClassifierTraining.main(folder.toString(), heads.toString());

    assertThat(Files.getLastModifiedTime(heads).toMillis()).isZero();
  }

  @Test
  void shouldStartOnAThreadWithASmallStack() throws Exception {
    FutureTask<float[][]> task =
        new FutureTask<>(() -> new SentenceEncoder().encode(List.of("hello")));
    new Thread(null, task, "small", 256 << 10).start();

    assertThat(task.get()[0]).hasSize(SentenceEncoder.WIDTH);
  }

  @Test
  void shouldMeanTheSameBesideALongerSentence() {
    float[] alone = MEANING.encode(List.of("is it still available"))[0];
    float[] beside =
        MEANING
            .encode(List.of("is it still available", "could you tell me a lot more about it"))[0];

    double same = 0;
    for (int i = 0; i < alone.length; i++) {
      same += alone[i] * beside[i];
    }
    assertThat(same).isGreaterThan(0.97);
  }

  private List<TrainingExample> exemplars() throws IOException {
    Files.writeString(
        folder.resolve("some.txt"),
        """
        [OPT_OUT]
        stop texting me
        leave me alone
        [URGENT timeline=NOW]
        need it today
        [financing=?]
        credit union?
        []
        what colors do you have
        is it automatic
        """);
    return TrainingExample.in(folder);
  }

  private static byte[] bytes(Classifiers classifiers) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    classifiers.write(out);
    return out.toByteArray();
  }
}
