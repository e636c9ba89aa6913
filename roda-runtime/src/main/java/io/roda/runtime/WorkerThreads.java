package io.roda.runtime;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The threads that are running agents of one engine, for which waiting for that engine would never end. */
final class WorkerThreads {
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    void enter() {
        threads.add(Thread.currentThread());
    }

    void leave() {
        threads.remove(Thread.currentThread());
    }

    /** Refuses a call from within an agent. */
    void refuse(final String call) {
        if (threads.contains(Thread.currentThread())) {
            throw new IllegalStateException(call + " was called by an agent of the same engine, on thread '"
                    + Thread.currentThread().getName() + "', and would wait for itself; call it from another thread");
        }
    }
}
