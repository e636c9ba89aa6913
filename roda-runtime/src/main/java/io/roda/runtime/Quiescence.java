package io.roda.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * Waits until everything published before has passed through every live worker, however the workers are wired.
 *
 * <p>Time goes in rounds. A round marks how far the input of each task goes at its start, then waits until each task has
 * come that far. Call <em>old</em> what was published before the first round, and whatever follows from it. Claim: after
 * round <em>k</em>, every task with fewer than <em>k</em> tasks upstream on its longest path has processed all the old
 * input that it will ever get. A task with nothing upstream had its old input before round 1, whose mark covers it. A
 * task whose longest path upstream has <em>k</em> tasks: all tasks on it have shorter paths, so by the claim they were
 * done with the old after round <em>k</em>, and had published what follows from it; the mark that round <em>k</em> + 1
 * begins with covers that. No path is longer than the number of tasks, so as many rounds suffice.
 *
 * <p>So nothing needs to be known of the wiring but that it has no circle; and as each mark is fixed when it is waited
 * for, a producer that never rests delays nothing.
 */
final class Quiescence {
    private final List<WorkerAgent> owners = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final long[] marks;

    Quiescence(final List<Worker> workers) {
        for (final Worker worker : workers) {
            for (final Task task : worker.agent().tasks()) {
                owners.add(worker.agent());
                tasks.add(task);
            }
        }
        marks = new long[tasks.size()];
    }

    /** Waits; returns whether it came about. A worker that is dead has nothing left to do. */
    boolean await(final Patience patience) {
        for (int round = 0; round < tasks.size(); round++) {
            if (!awaitRound(patience)) {
                return false;
            }
        }
        return true;
    }

    private boolean awaitRound(final Patience patience) {
        for (int i = 0; i < marks.length; i++) {
            marks[i] = tasks.get(i).mark();
        }
        for (int i = 0; i < marks.length; i++) {
            while (isBehind(i)) {
                if (!patience.goesOn()) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isBehind(final int i) {
        return !owners.get(i).isDead() && !tasks.get(i).hasReached(marks[i]);
    }

    /** What is left to do, as text: one entry for each task of a live worker that is behind. */
    List<String> backlog() {
        final List<String> left = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            if (isBehind(i)) {
                left.add(tasks.get(i).backlog() + " (worker '" + owners.get(i).name() + "')");
            }
        }
        return left;
    }
}
