package io.roda.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** All subjects of {@link StoreCosts}. */
final class StoresPart {
    private StoresPart() {}

    static List<Figure> figures(PartSetting setting) {
        CostComparison comparison = comparison(setting);
        List<Figure> figures = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            figures.addAll(comparison.figures(subject));
        }
        return figures;
    }

    private static CostComparison comparison(PartSetting setting) {
        return switch (setting.mode()) {
            case FULL ->
                new CostComparison(
                        new CostComparison.Sizes(1_000_000, 100, 256, List.of(1_000_000), List.of(0, 1_000_000)),
                        2,
                        5,
                        setting.directory());
            case SMOKE ->
                new CostComparison(
                        new CostComparison.Sizes(12_345, 3, 1, List.of(3000), List.of(0, 4567)),
                        1,
                        2,
                        setting.directory());
        };
    }
}
