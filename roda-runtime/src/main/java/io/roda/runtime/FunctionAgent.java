package io.roda.runtime;

import java.util.Objects;
import org.agrona.concurrent.Agent;

/** A plain function as an agent. */
final class FunctionAgent implements Agent {
    private final String name;
    private final WorkFunction function;

    FunctionAgent(final String name, final WorkFunction function) {
        this.name = name;
        this.function = function;
    }

    /** One agent for each function, named after the worker. */
    static Agent[] all(final String worker, final WorkFunction... functions) {
        final Agent[] agents = new Agent[Objects.requireNonNull(functions, "functions").length];
        for (int i = 0; i < agents.length; i++) {
            if (functions[i] == null) {
                throw new NullPointerException("function " + i + " of worker '" + worker + "' is null");
            }
            agents[i] = new FunctionAgent(worker + "[" + i + "]", functions[i]);
        }
        return agents;
    }

    @Override
    public int doWork() throws Exception {
        return function.doWork();
    }

    @Override
    public String roleName() {
        return name;
    }
}
