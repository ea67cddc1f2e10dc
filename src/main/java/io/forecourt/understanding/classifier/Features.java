package io.forecourt.understanding.classifier;

/** What a classifier looks at: the meaning of a sentence and its n-grams. */
final class Features {

  static final int WIDTH = SentenceEncoder.WIDTH + CharNGrams.WIDTH;

  private static final float MEANING = 8;
  private static final float LETTERS = 3;

  private final float[] meaning;
  private final int[] grams;
  private final float ofGram;

  /**
   * @param meaning {@link SentenceEncoder#WIDTH} numbers
   * @param grams places among {@link CharNGrams#WIDTH}
   */
  Features(float[] meaning, int[] grams) {
    this.meaning = meaning.clone();
    for (int i = 0; i < meaning.length; i++) {
      this.meaning[i] *= MEANING;
    }
    this.grams = grams;
    // The grams of a sentence weigh the same together, however many there are.
    ofGram = grams.length == 0 ? 0 : (float) (LETTERS / Math.sqrt(grams.length));
  }

  /** Returns the weighted sum; the last weight is the bias. */
  double sum(float[] weights) {
    // Four sums at a time: each addition would wait for the one before.
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (int i = 0; i < SentenceEncoder.WIDTH; i += 4) {
      a += weights[i] * meaning[i];
      b += weights[i + 1] * meaning[i + 1];
      c += weights[i + 2] * meaning[i + 2];
      d += weights[i + 3] * meaning[i + 3];
    }
    double letters = 0;
    for (int place : grams) {
      letters += weights[SentenceEncoder.WIDTH + place];
    }
    return weights[WIDTH] + a + b + c + d + letters * ofGram;
  }

  /** Visits each place that is not empty. */
  void each(Visitor visitor) {
    for (int i = 0; i < meaning.length; i++) {
      visitor.visit(i, meaning[i]);
    }
    for (int place : grams) {
      visitor.visit(SentenceEncoder.WIDTH + place, ofGram);
    }
    visitor.visit(WIDTH, 1);
  }

  interface Visitor {
    void visit(int place, float value);
  }
}
