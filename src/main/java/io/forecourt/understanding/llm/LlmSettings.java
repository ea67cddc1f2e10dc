package io.forecourt.understanding.llm;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An endpoint that speaks the OpenAI chat interface; a model in the store's own rooms does too.
 *
 * @param baseUrl such as {@code https://models.example.com/v1}; without it nothing is asked
 * @param timeout after which an answer is not waited for
 * @param replies what it writes for buyers, if anything
 */
@ConfigurationProperties("forecourt.language.llm")
record LlmSettings(
    String baseUrl,
    @DefaultValue("none") String apiKey,
    @DefaultValue("default") String model,
    @DefaultValue("8s") Duration timeout,
    @DefaultValue("off") ReplyModel.Use replies) {}
