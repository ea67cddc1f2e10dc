package io.forecourt.platform;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits on what a caller may send.
 *
 * @param maxBody of every request but photos, imports and deployments
 * @param maxPublicBody of what anonymous visitors send: the chat, the form, the login
 * @param maxUpload of photos, imports and deployments
 * @param bodyTimeout how long the whole body may take
 * @param readers how many bodies are read at the same time
 * @param readersPerAddress how many of them from one address
 */
@ConfigurationProperties("forecourt.http")
record RequestBodyProperties(
    @DefaultValue("1MB") DataSize maxBody,
    @DefaultValue("64KB") DataSize maxPublicBody,
    @DefaultValue("20MB") DataSize maxUpload,
    @DefaultValue("PT10S") Duration bodyTimeout,
    @DefaultValue("100") int readers,
    @DefaultValue("20") int readersPerAddress) {}
