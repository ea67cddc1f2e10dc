package io.forecourt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between an application and a server, and can let connections hang, or cut them. */
public final class FreezableProxy implements AutoCloseable {

  private final ServerSocket door;
  private final int target;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final Object gate = new Object();
  private boolean frozen;
  private int opened;
  private int lost;

  /**
   * @param target port on this machine
   */
  public FreezableProxy(int target) {
    try {
      this.target = target;
      this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      run(this::accept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return door.getLocalPort();
  }

  /** From now on nothing passes; connections stay open and new ones are accepted. */
  public void freeze() {
    synchronized (gate) {
      frozen = true;
    }
  }

  public void thaw() {
    synchronized (gate) {
      frozen = false;
      gate.notifyAll();
    }
  }

  /** Connections of now are half open for good, as behind a firewall that forgot them. */
  public void loseConnections() {
    synchronized (gate) {
      lost = opened;
    }
  }

  private void accept() throws IOException {
    while (!door.isClosed()) {
      Socket client = door.accept();
      sockets.add(client);
      int number = nextNumber();
      run(
          () -> {
            passGate(number);
            // A server that is gone refuses; so does its proxy, as far as it can.
            try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
              sockets.add(server);
              run(() -> pump(number, client, server));
              pump(number, server, client);
            }
          });
    }
  }

  private int nextNumber() {
    synchronized (gate) {
      return ++opened;
    }
  }

  private void pump(int number, Socket from, Socket to) throws IOException {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[8_192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        passGate(number);
        out.write(buffer, 0, read);
      }
    }
  }

  private void passGate(int number) {
    synchronized (gate) {
      while (frozen || number <= lost) {
        try {
          gate.wait();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void run(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // One side has closed; so does the other.
              }
            },
            "freezable-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    door.close();
    thaw();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
