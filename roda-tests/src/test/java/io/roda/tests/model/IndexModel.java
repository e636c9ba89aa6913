package io.roda.tests.model;

import io.roda.runtime.PipelineFailedException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The latest record under each key, of those that have been indexed and are still there. */
final class IndexModel {
    private final StoreModel store;
    private final Mark mark;
    private final Map<Integer, Long> latest = new LinkedHashMap<>();
    private long position;
    private boolean failed;

    IndexModel(final StoreModel store) {
        store.checkOpen();
        this.store = store;
        this.mark = store.enter();
        this.position = mark.at();
    }

    void close() {
        store.leave(mark);
    }

    int compute() {
        final int count = (int) (store.contents.size() - position);
        if (failed || (count > 0 && !store.isClosed() && position < store.contents.oldest())) {
            failed = true;
            throw new Refused(PipelineFailedException.class, "'EventByKey'", "'" + Contents.NAME + "'", position);
        }
        if (count > 0) {
            store.checkOpen();
        }
        for (; position < store.contents.size(); position++) {
            latest.put(store.contents.at(position).key(), position);
        }
        mark.moveTo(position);
        return count;
    }

    Event get(final int key) {
        store.checkOpen();
        return latest.containsKey(key) ? store.contents.at(latest.get(key)) : null;
    }

    Set<Event> all() {
        store.checkOpen();
        final Set<Event> all = new HashSet<>();
        for (final int key : latest.keySet()) {
            if (get(key) != null) {
                all.add(get(key));
            }
        }
        return all;
    }
}
