package io.roda.runtime.spi;

import org.agrona.concurrent.Agent;

/**
 * An agent that reads one store from its first record to its last, so that an engine can tell exactly whether it has
 * caught up.
 */
public interface Stage extends Agent {
    /**
     * How far the input has been published. Any thread.
     *
     * @return the sequence after the last record to be processed
     */
    long inputPosition();

    /**
     * How far the input has been processed, with everything that follows from it published. Any thread.
     *
     * @return the sequence after the last record processed
     */
    long processedPosition();
}
