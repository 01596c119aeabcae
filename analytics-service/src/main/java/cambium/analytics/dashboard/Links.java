package cambium.analytics.dashboard;

import cambium.organization.Layer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses that can be shared.
 *
 * @param manager whose part; null for the organisation
 */
record Links(String round, @Nullable String manager) {
  Links ofOrganisation() {
    return new Links(round, null);
  }

  Links of(String other) {
    return new Links(round, other);
  }

  String page() {
    return built(UriComponentsBuilder.fromPath("/rounds/{round}"), round);
  }

  String table() {
    return built(UriComponentsBuilder.fromPath("/api/rounds/{round}/results.csv"), round);
  }

  String measure(String measure, @Nullable Layer layer) {
    return built(
        UriComponentsBuilder.fromPath("/rounds/{round}/measures/{measure}")
            .queryParamIfPresent("layer", Optional.ofNullable(layer)),
        round,
        measure);
  }

  private String built(UriComponentsBuilder address, Object... path) {
    return address
        .queryParamIfPresent("manager", Optional.ofNullable(manager))
        .encode()
        .buildAndExpand(path)
        .toUriString();
  }
}
