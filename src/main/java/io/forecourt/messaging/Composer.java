package io.forecourt.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the blocks of one message together, each in the phrasing that the person has not read. */
@Component
class Composer {

  /** Where an answer and a question do not fit into one text, they may take two. */
  private static final int TWO_TEXTS = 306;

  private final Recipients recipients;
  private final Blocks blocks;
  private final Judge judge;

  Composer(Recipients recipients, Blocks blocks, Judge judge) {
    this.recipients = recipients;
    this.blocks = blocks;
    this.judge = judge;
  }

  /** A block in one phrasing. */
  record Part(Block block, Block.Phrasing phrasing) {}

  /**
   * @param parts at least one
   */
  record Composition(String text, List<Part> parts) {

    Part first() {
      return parts.get(0);
    }
  }

  /**
   * @param first the block that leads
   * @return empty where nothing fits that the person has not read already
   */
  Optional<Composition> compose(
      Recipient to, Block first, Saying saying, Block.Form form, Map<String, String> values) {
    Map<String, String> known = new HashMap<>(values);
    known.putAll(saying.values());
    List<Part> parts = new ArrayList<>();
    judge
        .fresh(to.used(), first, form, known)
        .ifPresent(phrasing -> parts.add(new Part(first, phrasing)));
    List<String> further = saying.blocks().subList(1, saying.blocks().size());
    Map<String, Recipients.Wordings> wordings = recipients.wordings(to, further);
    for (String name : further) {
      Recipients.Wordings wording = wordings.get(name);
      if (wording != null) {
        Block block = blocks.get(name, wording.version());
        if (block.withdrawn().isEmpty()) {
          judge
              .fresh(wording.used(), block, form, known)
              .ifPresent(phrasing -> parts.add(new Part(block, phrasing)));
        }
      }
    }
    return parts.isEmpty()
        ? Optional.empty()
        : text(parts, known).map(text -> new Composition(text, List.copyOf(parts)));
  }

  private static Optional<String> text(List<Part> parts, Map<String, String> known) {
    String template =
        parts.stream()
            .map(part -> part.phrasing().wording().template().strip())
            .collect(Collectors.joining("\n"));
    OptionalInt most = parts.get(0).phrasing().wording().most();
    return new Wording(template, most)
        .render(known)
        .or(() -> new Wording(template, OptionalInt.of(TWO_TEXTS)).render(known));
  }
}
