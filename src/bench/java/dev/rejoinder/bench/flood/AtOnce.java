package dev.rejoinder.bench.flood;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/** So many who each ask again as soon as they were answered, every time something else. */
record AtOnce(Target target, int many, IntFunction<HttpRequest> question) implements Flood {
    @Override
    public void run(BooleanSupplier over, Statuses statuses) throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Thread one = new Thread(() -> ask(over, asked, statuses));
            one.start();
            all.add(one);
        }
        for (Thread one : all) {
            one.join();
        }
    }

    private void ask(BooleanSupplier over, AtomicInteger asked, Statuses statuses) {
        try {
            while (!over.getAsBoolean()) {
                statuses.add(target.status(question.apply(asked.getAndIncrement())));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
