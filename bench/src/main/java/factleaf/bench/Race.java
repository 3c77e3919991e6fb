package factleaf.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Contenders measured warm, in turn: each runs until its code is compiled, then rounds of batches
 * follow, every round in another order.
 */
final class Race {
  private final Settings settings;

  Race(Settings settings) {
    this.settings = settings;
  }

  /** Milliseconds for each document, one value a round. */
  Map<String, Series> run(List<Contender> contenders) throws IOException {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    Map<String, Series> results = new LinkedHashMap<>();
    for (Contender contender : contenders) {
      sizes.put(contender.name(), batchSize(warmUp(contender)));
      results.put(contender.name(), Series.empty());
    }
    for (int round = 0; round < settings.rounds(); round++) {
      List<Contender> order = new ArrayList<>(contenders);
      Collections.rotate(order, round);
      for (Contender contender : order) {
        // What one contender leaves behind is not collected in the time of the next.
        System.gc();
        double each = contender.batch(sizes.get(contender.name()));
        results.computeIfPresent(contender.name(), (name, series) -> series.with(each));
      }
    }
    return results;
  }

  /** Milliseconds for each document at the end of it. */
  private double warmUp(Contender contender) throws IOException {
    double each = 0;
    long end = System.nanoTime() + (long) (settings.warmUpSeconds() * 1e9);
    do {
      each = contender.batch(5);
    } while (System.nanoTime() < end);
    return each;
  }

  private int batchSize(double milliseconds) {
    return (int) Math.max(2, Math.round(settings.batchMilliseconds() / milliseconds));
  }
}
