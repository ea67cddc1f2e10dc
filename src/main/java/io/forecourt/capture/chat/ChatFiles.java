package io.forecourt.capture.chat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Caching of the files that a dealer's page loads for the chat. Browsers revalidate our own files
 * with every page, by an ETag of the content: their addresses stay the same after an upgrade, and
 * the build gives all files the same modification time.
 */
@Configuration
class ChatFiles implements WebMvcConfigurer {

  private static final String STATIC = "classpath:/static/";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    revalidate(registry.addResourceHandler("/chat.js").addResourceLocations(STATIC));
    revalidate(registry.addResourceHandler("/chat/**").addResourceLocations(STATIC + "chat/"));
    revalidate(registry.addResourceHandler("/parts/**").addResourceLocations(STATIC + "parts/"));
  }

  private static void revalidate(ResourceHandlerRegistration files) {
    files
        .setCacheControl(CacheControl.noCache())
        .setUseLastModified(false)
        .setEtagGenerator(ChatFiles::etag);
  }

  /** Returns a weak ETag, because compression may change the bytes. */
  private static String etag(Resource file) {
    try (InputStream content = file.getInputStream()) {
      return "W/\"%s\"".formatted(DigestUtils.md5DigestAsHex(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
