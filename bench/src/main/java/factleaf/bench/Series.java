package factleaf.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Repeated measurements of one thing, in the order in which they were made. */
record Series(List<Double> values) {
  Series {
    values = List.copyOf(values);
  }

  static Series empty() {
    return new Series(List.of());
  }

  Series with(double value) {
    List<Double> more = new ArrayList<>(values);
    more.add(value);
    return new Series(more);
  }

  int size() {
    return values.size();
  }

  /** The middle value, or the mean of the two in the middle. */
  double median() {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  double min() {
    return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  double max() {
    return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  /**
   * How many times this is another series: the median of the quotients round by round, so that a
   * machine that is slow for a while weighs on both.
   */
  double times(Series other) {
    return new Series(
            IntStream.range(0, Math.min(size(), other.size()))
                .mapToObj(i -> values.get(i) / other.values.get(i))
                .toList())
        .median();
  }
}
