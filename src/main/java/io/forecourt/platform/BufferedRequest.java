package io.forecourt.platform;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A request whose body has arrived, with the fields of a form among its parameters. */
public final class BufferedRequest extends HttpServletRequestWrapper {

  private final byte[] body;
  private final ServletInputStream stream;
  private final Map<String, String[]> parameters;

  /**
   * @throws BodyRefused if it is a form that cannot be decoded
   */
  public BufferedRequest(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
    this.stream = new Arrived(body);
    this.parameters = isForm(request) ? withFields(request.getParameterMap(), body) : null;
  }

  /** Returns the same request, of which nothing was read yet. */
  public BufferedRequest again() {
    return new BufferedRequest((HttpServletRequest) getRequest(), body);
  }

  public byte[] body() {
    return body;
  }

  static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null
        && type.regionMatches(
            true,
            0,
            "application/x-www-form-urlencoded",
            0,
            "application/x-www-form-urlencoded".length());
  }

  @Override
  public ServletInputStream getInputStream() {
    return stream;
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), charset()));
  }

  @Override
  public String getParameter(String name) {
    String[] values = getParameterValues(name);
    return values == null ? null : values[0];
  }

  @Override
  public String[] getParameterValues(String name) {
    return getParameterMap().get(name);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return parameters == null ? super.getParameterMap() : parameters;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }

  private Map<String, String[]> withFields(Map<String, String[]> ofQuery, byte[] body) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    ofQuery.forEach((name, values) -> all.put(name, new ArrayList<>(List.of(values))));
    for (String field : new String(body, charset()).split("&", -1)) {
      int equals = field.indexOf('=');
      if (!field.isEmpty()) {
        String name = decode(equals < 0 ? field : field.substring(0, equals));
        all.computeIfAbsent(name, key -> new ArrayList<>())
            .add(equals < 0 ? "" : decode(field.substring(equals + 1)));
      }
    }
    Map<String, String[]> merged = new LinkedHashMap<>();
    all.forEach((name, values) -> merged.put(name, values.toArray(String[]::new)));
    return Collections.unmodifiableMap(merged);
  }

  private String decode(String text) {
    try {
      return URLDecoder.decode(text, charset());
    } catch (IllegalArgumentException e) {
      throw new BodyRefused(HttpStatus.BAD_REQUEST, "The form cannot be decoded.");
    }
  }

  private Charset charset() {
    String name = getCharacterEncoding();
    return name != null && Charset.isSupported(name)
        ? Charset.forName(name)
        : StandardCharsets.UTF_8;
  }

  private static final class Arrived extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Arrived(byte[] body) {
      this.bytes = new ByteArrayInputStream(body);
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("The body has arrived; nothing is left to listen to.");
    }
  }
}
