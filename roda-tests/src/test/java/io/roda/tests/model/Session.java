package io.roda.tests.model;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreLockedException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;
import java.io.UncheckedIOException;

/**
 * What a sequence of calls works on: one store, opened and closed again and again in this engine or the next one, its
 * readers and its index, those that look at it from an attached engine, and the model of all that.
 */
final class Session implements AutoCloseable {
    private final WhenFull whenFull;
    private final Directories directories;
    private final Coverage coverage;
    private final Both both;
    private final Cursors cursors;
    private RodaEngine engine;
    private RodaEngine attachedEngine;
    private boolean engineClosed;
    private Contents contents;
    private Store store;
    private Store attached;
    private Lookup index;
    private long nextId = 1;

    /**
     * Has no store yet.
     *
     * @param whenFull the kind of store
     * @param directories where its files are to lie, or null in memory
     * @param coverage counts what happens
     */
    Session(final WhenFull whenFull, final Directories directories, final Coverage coverage) {
        this.whenFull = whenFull;
        this.directories = directories;
        this.coverage = coverage;
        this.both = new Both(coverage);
        this.cursors = new Cursors(both);
        this.engine = engine();
    }

    private RodaEngine engine() {
        return isOfFiles()
                ? RodaEngine.builder().manual().directory(directories.current()).build()
                : RodaEngine.manual();
    }

    boolean isOfFiles() {
        return directories != null;
    }

    boolean exists() {
        return contents != null;
    }

    boolean isOpen() {
        return exists() && !store.model.isClosed();
    }

    boolean isOpenFile() {
        return isOpen() && isOfFiles();
    }

    boolean isClosedFile() {
        return exists() && isOfFiles() && !isOpen();
    }

    boolean isClaimed() {
        return isOpen() && store.model.isClaimed();
    }

    boolean hasAppended() {
        return isOpen() && store.model.hasAppended();
    }

    boolean isAttached() {
        return attached != null;
    }

    boolean hasIndex() {
        return index != null;
    }

    /** Opens the store, of a capacity if it is new. */
    void open(final int slots, final Asked asked) {
        final int capacity = exists() ? contents.capacity : slots;
        final StoreOptions options = asked.options(isOfFiles(), whenFull, capacity);
        if (engineClosed) {
            both.run("open in closed engine", () -> EventStore.open(engine, options), () -> {
                throw new Refused(IllegalStateException.class, "'" + Contents.NAME + "'", "engine is closed");
            });
            engine = engine();
            engineClosed = false;
        }
        final EventStore[] opened = new EventStore[1];
        final Contents[] found = new Contents[1];
        final boolean open = both.run(
                "open", () -> opened[0] = EventStore.open(engine, options), () -> found[0] = find(capacity, asked));
        if (open) {
            noteReopening();
            contents = found[0];
            store = new Store(opened[0], new StoreModel(contents, isOfFiles(), false), both);
        }
    }

    /** What a store holds that is opened. */
    private Contents find(final int capacity, final Asked asked) {
        if (isOpen()) {
            throw new Refused(IllegalArgumentException.class, "named '" + Contents.NAME + "' is open in this engine");
        }
        if (!isOfFiles() || !exists()) {
            if (isOfFiles() && asked == Asked.AS_EXISTING) {
                throw new Refused(UncheckedIOException.class, Contents.NAME, "no such store");
            }
            return new Contents(whenFull, capacity);
        }
        if (!asked.isRight()) {
            throw new Refused(IllegalArgumentException.class, Contents.NAME, "room for " + capacity, whenFull);
        }
        contents.reopen();
        return contents;
    }

    private void noteReopening() {
        cursors.dropClosed();
        if (exists() && isOfFiles()) {
            coverage.count(contents.oldest() > 0 ? "reopen after the first lap" : "reopen");
            if (store.model.isClaimed()) {
                coverage.count("reopen while claimed");
            }
            if (store.model.hasAppended()) {
                coverage.count("reopen with what was appended");
            }
        }
    }

    /** Another engine asks for the same file, as another process would. */
    void openTwice() {
        try (RodaEngine second = engine()) {
            both.run("open twice", () -> EventStore.open(second, StoreOptions.existing(Contents.NAME)), () -> {
                throw new Refused(
                        StoreLockedException.class,
                        Contents.NAME,
                        "(id " + ProcessHandle.current().pid() + ")");
            });
        }
    }

    void closeStore() {
        store.close();
    }

    void closeEngine() {
        engine.close();
        store.model.close();
        engineClosed = true;
    }

    /** The process dies, and another one finds the files as they were: with what was published, claimed or read. */
    void die() {
        both.run("die", directories::copy, () -> {});
        goOnWithCopy();
    }

    /** The same in the middle of a push: the slot has been taken, and a part of the record is there. */
    void dieInPush() {
        final boolean[] begun = new boolean[1];
        both.say("die in push", this::pushHalf, () -> begun[0] = store.model.dieInPush());
        if (begun[0]) {
            goOnWithCopy();
        }
    }

    /** What comes before a text that is too long is written; whether there was room. */
    private boolean pushHalf() {
        final Event lost = Event.tooLong(nextId++);
        try {
            return store.store.tryPush(lost);
        } catch (IllegalArgumentException e) {
            directories.copy();
            return true;
        }
    }

    private void goOnWithCopy() {
        detach();
        dropIndex();
        closeEngine();
        directories.goToCopy();
        open(contents.capacity, Asked.AS_IT_IS);
    }

    void attach() {
        attachedEngine = RodaEngine.attach(directories.current());
        final EventStore opened = EventStore.open(attachedEngine, StoreOptions.existing(Contents.NAME));
        attached = new Store(opened, new StoreModel(contents, true, true), both);
    }

    void detach() {
        if (attached != null) {
            attachedEngine.close();
            attached.model.close();
            attached = null;
        }
    }

    Event newEvent(final int key) {
        return Event.of(nextId++, key);
    }

    Store store() {
        return store;
    }

    Store attached() {
        return attached;
    }

    Cursors cursors() {
        return cursors;
    }

    Lookup index() {
        return index;
    }

    /** Makes an index in place of the one before. */
    void index(final Store of) {
        dropIndex();
        index = Lookup.over(of, both);
    }

    void dropIndex() {
        if (index != null) {
            index.close();
            index = null;
        }
    }

    /** Holds whatever can be seen without changing it against the model. */
    void compare() {
        if (exists()) {
            store.compare();
            cursors.compare();
        }
        if (attached != null) {
            attached.compare();
        }
    }

    /** Reads whatever there is. */
    void readAll() {
        if (isOpen() && cursors.isEmpty()) {
            cursors.take(store, null);
        }
        cursors.readOn();
        compare();
    }

    @Override
    public void close() {
        try {
            detach();
            engine.close();
        } finally {
            if (isOfFiles()) {
                directories.close();
            }
        }
    }

    @Override
    public String toString() {
        return !exists()
                ? "no store yet"
                : (isOfFiles() ? "file, " : "memory, ") + whenFull + ", " + contents.capacity + " slots, records "
                        + contents.oldest() + " to before " + contents.size();
    }
}
