package cambium.analytics.dashboard;

import cambium.analytics.results.MeasureResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Of figures shown together, those that surely lie above or below the larger group around them. */
final class Standing {
  private final Map<MeasureResult, Claim> clear = new HashMap<>();

  record Pair(MeasureResult figure, MeasureResult whole) {
    Claim claim() {
      return Claim.apart(figure, whole);
    }
  }

  Standing(List<Pair> shown) {
    Claim.clear(shown, Pair::claim).forEach(pair -> clear.put(pair.figure(), pair.claim()));
  }

  boolean isHigher(MeasureResult figure) {
    Claim claim = clear.get(figure);
    return claim != null && claim.up();
  }

  boolean isLower(MeasureResult figure) {
    Claim claim = clear.get(figure);
    return claim != null && !claim.up();
  }
}
