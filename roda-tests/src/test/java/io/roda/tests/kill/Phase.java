package io.roda.tests.kill;

import java.util.List;

/** What a victim is doing, as far as it has said. */
enum Phase {
    STARTING("starting", ""),
    OPENING("opening", Victim.OPENING),
    CATCHING_UP("catching up", Victim.OPENED),
    RUNNING("running", Victim.CAUGHT_UP),
    CLOSING("closing", Victim.CLOSING);

    private final String description;
    private final String said;

    Phase(final String description, final String said) {
        this.description = description;
        this.said = said;
    }

    /** What the victim says when it begins. */
    String said() {
        return said;
    }

    /** The phase that a victim was in last which has said this. */
    static Phase of(final List<String> lines) {
        Phase phase = STARTING;
        for (final Phase next : values()) {
            if (next != STARTING && lines.stream().anyMatch(line -> line.startsWith(next.said))) {
                phase = next;
            }
        }
        return phase;
    }

    @Override
    public String toString() {
        return description;
    }
}
