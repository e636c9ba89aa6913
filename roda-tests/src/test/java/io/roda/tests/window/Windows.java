package io.roda.tests.window;

import io.roda.annotations.PartitionBy;
import io.roda.annotations.Reduce;
import io.roda.annotations.Window;
import java.util.ArrayList;
import java.util.List;

/** Windows of every size and form that digest what they hold. */
final class Windows {
    private Windows() {}

    @Window(size = 1)
    static final class Records1 {
        private Records1() {}

        @Reduce
        static Extent reduce(final Tick a) {
            return Extent.of(a);
        }
    }

    @Window(size = 1, every = 2)
    static final class Views1 {
        private Views1() {}

        @PartitionBy
        static int key(final Tick tick) {
            return tick.key();
        }

        @Reduce
        static boolean reduce(final TickView a, final ExtentFlyweight out) {
            out.set(Extent.of(a.toRecord()));
            return true;
        }
    }

    @Window(size = 2)
    static final class Records2 {
        private Records2() {}

        @PartitionBy
        static int key(final Tick tick) {
            return tick.key();
        }

        @Reduce
        static Extent reduce(final Tick a, final Tick b) {
            return Extent.of(a, b);
        }
    }

    @Window(size = 2, every = 2)
    static final class Views2 {
        private Views2() {}

        @Reduce
        static boolean reduce(final TickView a, final TickView b, final ExtentFlyweight out) {
            out.set(Extent.of(a.toRecord(), b.toRecord()));
            return true;
        }
    }

    @Window(size = 3)
    static final class Records3 {
        private Records3() {}

        @Reduce
        static Extent reduce(final Tick a, final Tick b, final Tick c) {
            return Extent.of(a, b, c);
        }
    }

    @Window(size = 3, every = 2)
    static final class Views3 {
        private Views3() {}

        @PartitionBy
        static int key(final Tick tick) {
            return tick.key();
        }

        @Reduce
        static boolean reduce(final TickView a, final TickView b, final TickView c, final ExtentFlyweight out) {
            out.set(Extent.of(a.toRecord(), b.toRecord(), c.toRecord()));
            return true;
        }
    }

    @Window(size = 4)
    static final class Records4 {
        private Records4() {}

        @PartitionBy
        static int key(final Tick tick) {
            return tick.key();
        }

        @Reduce
        static Extent reduce(final Tick a, final Tick b, final Tick c, final Tick d) {
            return Extent.of(a, b, c, d);
        }
    }

    @Window(size = 4, every = 2)
    static final class Views4 {
        private Views4() {}

        @Reduce
        static boolean reduce(
                final TickView a, final TickView b, final TickView c, final TickView d, final ExtentFlyweight out) {
            out.set(Extent.of(a.toRecord(), b.toRecord(), c.toRecord(), d.toRecord()));
            return true;
        }
    }

    @Window(size = 5)
    static final class Records5 {
        private Records5() {}

        @Reduce
        static Extent reduce(final Tick a, final Tick b, final Tick c, final Tick d, final Tick e) {
            return Extent.of(a, b, c, d, e);
        }
    }

    @Window(size = 5, every = 2)
    static final class Views5 {
        private Views5() {}

        @PartitionBy
        static int key(final Tick tick) {
            return tick.key();
        }

        @Reduce
        static boolean reduce(
                final TickView a,
                final TickView b,
                final TickView c,
                final TickView d,
                final TickView e,
                final ExtentFlyweight out) {
            out.set(Extent.of(a.toRecord(), b.toRecord(), c.toRecord(), d.toRecord(), e.toRecord()));
            return true;
        }
    }

    @Window(size = 7, every = 3)
    static final class Whole {
        private Whole() {}

        @PartitionBy
        static int key(final Tick tick) {
            return tick.key();
        }

        @Reduce
        static Extent reduce(final TickWindow window) {
            return Extent.of(records(window));
        }
    }

    @Window(size = 1)
    static final class One {
        private One() {}

        @Reduce
        static Extent reduce(final TickWindow window) {
            return Extent.of(records(window));
        }
    }

    @Window(size = 2, every = 5)
    static final class Sparse {
        private Sparse() {}

        @PartitionBy
        static int key(final Tick tick) {
            return tick.key();
        }

        @Reduce
        static Extent reduce(final Tick a, final Tick b) {
            return Extent.of(a, b);
        }
    }

    @Window(size = 6)
    static final class InPlace {
        private InPlace() {}

        @PartitionBy
        static int key(final Tick tick) {
            return tick.key();
        }

        @Reduce
        static boolean reduce(final TickWindow window, final ExtentFlyweight out) {
            out.set(Extent.of(records(window)));
            return true;
        }
    }

    @Window(size = 2)
    static final class Choosy {
        private Choosy() {}

        @Reduce
        static Extent reduce(final Tick a, final Tick b) {
            return a.value() > b.value() ? Extent.of(a, b) : null;
        }
    }

    @Window(size = 2)
    static final class ChoosyInPlace {
        private ChoosyInPlace() {}

        @Reduce
        static boolean reduce(final TickView a, final TickView b, final ExtentFlyweight out) {
            if (out.first() != 0 || out.digest() != 0) {
                throw new IllegalStateException("a result starts at zero");
            }
            out.set(Extent.of(a.toRecord(), b.toRecord()));
            return a.value() > b.value();
        }
    }

    private static List<Tick> records(final TickWindow window) {
        final List<Tick> records = new ArrayList<>();
        for (int i = 0; i < window.size(); i++) {
            records.add(i % 2 == 0 ? window.get(i) : window.view(i).toRecord());
        }
        return records;
    }
}
