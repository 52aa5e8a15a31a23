package dev.rejoinder.screening;

import java.util.ArrayList;
import java.util.List;

/** A builder of feature vectors, group by group. */
final class FeatureGroups {
    private final List<FeatureGroup> groups = new ArrayList<>();

    /** A group that together is as long as {@code length}, each feature alike. */
    FeatureGroups together(int[] ids, double length) {
        return each(ids, length / Math.sqrt(Math.max(1, ids.length)));
    }

    /** A group of features that each have this value. */
    FeatureGroups each(int[] ids, double value) {
        if (ids.length > 0) {
            groups.add(FeatureGroup.of((float) value, ids));
        }
        return this;
    }

    FeatureVector toVector() {
        return new FeatureVector(List.copyOf(groups));
    }
}
