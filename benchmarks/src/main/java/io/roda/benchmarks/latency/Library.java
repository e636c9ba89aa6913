package io.roda.benchmarks.latency;

/** What records go through. */
enum Library {
    RODA("Roda") {
        @Override
        Channel channel(Waiting waiting) {
            return new RodaChannel(waiting);
        }

        @Override
        AlertJob alerts(Waiting waiting, boolean threadAStage, Load load) {
            return new RodaAlerts(waiting, threadAStage, load);
        }
    },
    DISRUPTOR("Disruptor") {
        @Override
        Channel channel(Waiting waiting) {
            return new DisruptorChannel(waiting);
        }

        @Override
        AlertJob alerts(Waiting waiting, boolean threadAStage, Load load) {
            return new DisruptorAlerts(waiting, threadAStage, load);
        }
    },
    /** A ring and nothing more: there is no such thing as a stage. */
    AGRONA("Agrona's ring") {
        @Override
        Channel channel(Waiting waiting) {
            return new AgronaChannel(waiting);
        }

        @Override
        AlertJob alerts(Waiting waiting, boolean threadAStage, Load load) {
            throw new UnsupportedOperationException("Agrona's ring has no stages");
        }
    };

    private final String title;

    Library(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract Channel channel(Waiting waiting);

    abstract AlertJob alerts(Waiting waiting, boolean threadAStage, Load load);
}
