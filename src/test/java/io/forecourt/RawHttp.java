package io.forecourt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** HTTP as it goes over the wire, from any address of this machine. */
public final class RawHttp {

  public static final String HERE = "127.0.0.1";

  /** Another address, as of another client. */
  public static final String ELSEWHERE = "127.0.0.2";

  /** Opens a connection and sends the beginning of a request. */
  public static Socket begin(String from, int port, String beginning) throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(address(from), 0));
    socket.connect(new InetSocketAddress(address(HERE), port));
    socket.setSoTimeout(20_000);
    socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return socket;
  }

  /** Sends a request and returns the answer with its headers. */
  public static String send(String from, int port, String request) throws IOException {
    try (Socket socket = begin(from, port, request)) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  public static String get(String path, String... headers) {
    StringBuilder request =
        new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    return request + "\r\n";
  }

  private static InetAddress address(String dotted) throws IOException {
    String[] parts = dotted.split("\\.", -1);
    byte[] bytes = new byte[parts.length];
    for (int i = 0; i < parts.length; i++) {
      bytes[i] = (byte) Integer.parseInt(parts[i]);
    }
    return InetAddress.getByAddress(bytes);
  }

  private RawHttp() {}
}
