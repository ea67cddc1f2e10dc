package io.forecourt.conversation;

import io.forecourt.inventory.BodyStyle;
import io.forecourt.inventory.ColorFamily;
import io.forecourt.inventory.Vehicle;
import java.util.Map;

/** What the listing says, as US buyers say it in Spanish. */
final class SpanishWords {

  static final Map<Vehicle.Status, String> STATUS =
      Map.of(
          Vehicle.Status.ON_LOT, "en nuestro lote",
          Vehicle.Status.RESERVED, "apartado para otro cliente",
          Vehicle.Status.IN_TRANSIT, "en camino a la tienda",
          Vehicle.Status.IN_REPAIR, "en el taller, lo estamos preparando",
          Vehicle.Status.SOLD, "vendido",
          Vehicle.Status.GONE, "ya no está en nuestro inventario");

  static final Map<BodyStyle, String> BODY =
      Map.of(
          BodyStyle.PICKUP, "una camioneta pickup",
          BodyStyle.MINIVAN, "una minivan",
          BodyStyle.VAN, "una van",
          BodyStyle.SUV, "una SUV",
          BodyStyle.HATCHBACK, "un hatchback",
          BodyStyle.CONVERTIBLE, "un convertible",
          BodyStyle.COUPE, "un cupé",
          BodyStyle.WAGON, "una camioneta familiar",
          BodyStyle.SEDAN, "un sedán");

  static final Map<ColorFamily, String> COLOR =
      Map.ofEntries(
          Map.entry(ColorFamily.BLACK, "negro"),
          Map.entry(ColorFamily.WHITE, "blanco"),
          Map.entry(ColorFamily.SILVER, "plateado"),
          Map.entry(ColorFamily.GRAY, "gris"),
          Map.entry(ColorFamily.RED, "rojo"),
          Map.entry(ColorFamily.BLUE, "azul"),
          Map.entry(ColorFamily.GREEN, "verde"),
          Map.entry(ColorFamily.BROWN, "café"),
          Map.entry(ColorFamily.BEIGE, "beige"),
          Map.entry(ColorFamily.GOLD, "dorado"),
          Map.entry(ColorFamily.ORANGE, "naranja"),
          Map.entry(ColorFamily.YELLOW, "amarillo"),
          Map.entry(ColorFamily.PURPLE, "morado"));

  private SpanishWords() {}
}
