package io.roda.samples.sensor;

import java.util.ArrayList;
import java.util.List;

/** Thins points out for a plot without losing a peak: the lowest and the highest of every slot of time stay. */
final class Envelope {
    private Envelope() {}

    /**
     * Thins out points that are sorted by time.
     *
     * @param slots into how many equal parts their time is divided, at least 1
     * @return at most two points for each slot, sorted by time
     */
    static List<PlotPoint> of(List<PlotPoint> points, int slots) {
        if (points.size() <= 2 * slots) {
            return points;
        }
        long first = points.get(0).time();
        double width = (double) (points.get(points.size() - 1).time() - first + 1) / slots;
        List<PlotPoint> kept = new ArrayList<>(2 * slots);
        int from = 0;
        while (from < points.size()) {
            long slot = slotOf(points.get(from), first, width);
            int to = from + 1;
            while (to < points.size() && slotOf(points.get(to), first, width) == slot) {
                to++;
            }
            addExtremes(points.subList(from, to), kept);
            from = to;
        }
        return kept;
    }

    private static long slotOf(PlotPoint point, long first, double width) {
        return (long) ((point.time() - first) / width);
    }

    private static void addExtremes(List<PlotPoint> slot, List<PlotPoint> kept) {
        int lowest = 0;
        int highest = 0;
        for (int i = 1; i < slot.size(); i++) {
            lowest = slot.get(i).value() < slot.get(lowest).value() ? i : lowest;
            highest = slot.get(i).value() > slot.get(highest).value() ? i : highest;
        }
        kept.add(slot.get(Math.min(lowest, highest)));
        if (lowest != highest) {
            kept.add(slot.get(Math.max(lowest, highest)));
        }
    }
}
