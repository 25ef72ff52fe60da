package dev.sluice.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of the loopback interface that nobody uses at the moment of asking. They lie below those
 * that systems give to outgoing connections (from 32768 on Linux, from 49152 elsewhere), which
 * might otherwise take one before its server does.
 */
public final class FreePorts {
  private static final int FIRST = 15_000;
  private static final int LAST = 32_000;
  private static final int MOST_TRIES = 1_000;

  private FreePorts() {}

  /** All different. */
  public static List<Integer> find(int count) {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int tries = 0; sockets.size() < count; tries++) {
        if (tries == MOST_TRIES) {
          throw new IOException("after " + MOST_TRIES + " tries");
        }
        tryNext(sockets);
      }
      return sockets.stream().map(ServerSocket::getLocalPort).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "no free port on the loopback interface from " + FIRST + " to " + LAST, e);
    } finally {
      for (ServerSocket socket : sockets) {
        closeQuietly(socket);
      }
    }
  }

  private static void tryNext(List<ServerSocket> sockets) throws IOException {
    int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
    try {
      sockets.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
    } catch (BindException e) {
      // used by somebody
    }
  }

  private static void closeQuietly(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
