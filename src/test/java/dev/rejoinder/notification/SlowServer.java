package dev.rejoinder.notification;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes a mail whole, and then thinks about it until it is told to answer. */
final class SlowServer implements AutoCloseable {
    final CountDownLatch answer = new CountDownLatch(1);
    final AtomicInteger taken = new AtomicInteger();
    private final ServerSocket listening;

    SlowServer(int port) {
        try {
            listening = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::serve);
    }

    private static void start(Runnable what) {
        Thread thread = new Thread(what, "slow-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Each on a thread of its own: the mail client leaves a connection open while it makes the next. */
    private void serve() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                start(() -> talkAndClose(socket));
            } catch (IOException e) {
                // closed
            }
        }
    }

    private void talkAndClose(Socket socket) {
        try (socket) {
            talk(socket);
        } catch (IOException e) {
            // hung up
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void talk(Socket socket) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        say(socket, "220 slow.example");
        boolean text = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (text && line.equals(".")) {
                text = false;
                taken.incrementAndGet();
                answer.await();
                say(socket, "250 taken");
            } else if (line.equals("DATA")) {
                text = true;
                say(socket, "354 go on");
            } else if (!text) {
                say(socket, line.equals("QUIT") ? "221 bye" : "250 slow.example");
            }
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
    }

    @Override
    public void close() {
        answer.countDown();
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
