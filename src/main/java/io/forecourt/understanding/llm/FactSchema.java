package io.forecourt.understanding.llm;

import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import io.forecourt.lead.Fact;

/** JSON schema of the facts that a language model may fill in. */
final class FactSchema {

  static JsonObjectSchema facts() {
    return JsonObjectSchema.builder()
        .addProperty(
            Fact.VEHICLE.key(),
            JsonObjectSchema.builder()
                .addIntegerProperty("year")
                .addStringProperty("make")
                .addStringProperty("model")
                .addStringProperty("trim")
                .addProperty("condition", oneOf("new", "used", "cpo"))
                .build())
        .addProperty(
            Fact.BUDGET.key(),
            JsonObjectSchema.builder()
                .addNumberProperty("monthlyMin")
                .addNumberProperty("monthlyMax")
                .addNumberProperty("totalMin")
                .addNumberProperty("totalMax")
                .addNumberProperty("down")
                .build())
        .addProperty(
            Fact.TRADE_IN.key(),
            JsonObjectSchema.builder()
                .addBooleanProperty("has")
                .addIntegerProperty("year")
                .addStringProperty("make")
                .addStringProperty("model")
                .addIntegerProperty("mileage")
                .addNumberProperty("owes")
                .build())
        .addProperty(
            Fact.TIMELINE.key(),
            JsonObjectSchema.builder()
                .addProperty(
                    "bucket",
                    oneOf(
                        "WITHIN_7_DAYS",
                        "WITHIN_30_DAYS",
                        "WITHIN_90_DAYS",
                        "OVER_90_DAYS",
                        "JUST_LOOKING"))
                .build())
        .addProperty(Fact.FINANCING.key(), oneOf("CASH", "FINANCE", "LEASE"))
        .addProperty(
            Fact.CONTACT.key(),
            JsonObjectSchema.builder()
                .addProperty("channel", oneOf("PHONE", "TEXT", "EMAIL", "WHATSAPP"))
                .build())
        .build();
  }

  private static JsonEnumSchema oneOf(String... values) {
    return JsonEnumSchema.builder().enumValues(values).build();
  }

  private FactSchema() {}
}
