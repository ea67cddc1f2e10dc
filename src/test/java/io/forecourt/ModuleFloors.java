package io.forecourt;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Draws the modules by floor: each stands one above the highest that it uses, so every use points
 * down. What looks at all others stands on the roof.
 */
final class ModuleFloors {

  private static final Set<String> ROOF = Set.of("demo", "insight");
  private static final int LEFT = 110;
  private static final int ROW = 58;
  private static final String INK = "#0f172a";

  private final Map<String, Set<String>> uses;

  /**
   * @param uses the modules that each module uses
   */
  ModuleFloors(Map<String, Set<String>> uses) {
    this.uses = uses;
  }

  String drawn() {
    Map<Integer, TreeSet<String>> floors =
        uses.keySet().stream()
            .filter(module -> !ROOF.contains(module))
            .collect(groupingBy(this::floor, TreeMap::new, toCollection(TreeSet::new)));
    int top = floors.size();
    floors.put(top, new TreeSet<>(ROOF));
    int width = floors.values().stream().mapToInt(ModuleFloors::end).max().orElse(0) + 20;
    int height = (top + 1) * ROW + 22;
    StringBuilder svg = new StringBuilder();
    line(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
            + " font-family=\"Helvetica, Arial, sans-serif\" font-size=\"15\">",
        width,
        height,
        width,
        height);
    line(svg, "<title>The modules of Forecourt by floor: a module uses only those below.</title>");
    line(svg, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", width, height);
    for (int floor = top; floor >= 0; floor--) {
      draw(svg, floors.get(floor), 15 + (top - floor) * ROW, width - 20, label(floor, top));
    }
    return svg.append("</svg>\n").toString();
  }

  private int floor(String module) {
    return uses.get(module).stream().mapToInt(each -> floor(each) + 1).max().orElse(0);
  }

  private static void draw(StringBuilder svg, Set<String> floor, int y, int width, String label) {
    line(
        svg,
        "<rect x=\"10\" y=\"%d\" width=\"%d\" height=\"50\" rx=\"6\" fill=\"#eaeff5\"/>",
        y,
        width);
    line(svg, "<text x=\"28\" y=\"%d\" fill=\"#475569\" font-size=\"13\">%s</text>", y + 31, label);
    int x = LEFT;
    for (String module : floor) {
      int wide = width(module);
      line(
          svg,
          "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"34\" rx=\"5\" fill=\"#ffffff\" stroke=\"#1d4ed8\"/>"
              + "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"%s\">%s</text>",
          x,
          y + 8,
          wide,
          x + wide / 2,
          y + 30,
          INK,
          module);
      x += wide + 16;
    }
  }

  private static int end(Set<String> floor) {
    return floor.stream().mapToInt(module -> width(module) + 16).sum() + LEFT;
  }

  private static int width(String module) {
    return module.length() * 9 + 34;
  }

  private static String label(int floor, int top) {
    if (floor == top) {
      return "roof";
    }
    return floor == 0 ? "ground" : "floor " + floor;
  }

  private static void line(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
