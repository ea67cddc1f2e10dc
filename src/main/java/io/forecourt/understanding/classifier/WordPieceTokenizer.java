package io.forecourt.understanding.classifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a sentence into the pieces a BERT model knows (small letters, no accents, longest piece
 * first). The usual library for it keeps native files in the home folder; this one needs none.
 */
final class WordPieceTokenizer {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary = new HashMap<>();
  private final int unknown;
  private final int start;
  private final int end;

  WordPieceTokenizer(InputStream tokenizer) throws IOException {
    JsonNode words = new ObjectMapper().readTree(tokenizer).at("/model/vocab");
    words.properties().forEach(word -> vocabulary.put(word.getKey(), word.getValue().intValue()));
    unknown = vocabulary.get("[UNK]");
    start = vocabulary.get("[CLS]");
    end = vocabulary.get("[SEP]");
  }

  /** At most {@code most} pieces, with the marks of beginning and end. */
  long[] pieces(String sentence, int most) {
    List<Integer> pieces = new ArrayList<>();
    pieces.add(start);
    Matcher words = WORD.matcher(plain(sentence));
    while (words.find() && pieces.size() < most - 1) {
      pieces.addAll(ofWord(words.group()));
    }
    List<Integer> kept = pieces.subList(0, Math.min(pieces.size(), most - 1));
    kept.add(end);
    return kept.stream().mapToLong(Integer::longValue).toArray();
  }

  private List<Integer> ofWord(String word) {
    List<Integer> pieces = new ArrayList<>();
    if (word.length() > LONGEST_WORD) {
      return List.of(unknown);
    }
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      Integer piece = null;
      while (to > from && piece == null) {
        piece = vocabulary.get((from == 0 ? "" : "##") + word.substring(from, to));
        to -= piece == null ? 1 : 0;
      }
      if (piece == null) {
        return List.of(unknown);
      }
      pieces.add(piece);
      from = to;
    }
    return pieces;
  }

  private static String plain(String sentence) {
    return Normalizer.normalize(sentence.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}", "");
  }
}
