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

  /** The page with its parts held side by side by one measure. */
  String comparing(String measure) {
    return built(
        UriComponentsBuilder.fromPath("/rounds/{round}").queryParam("by", "{by}"), round, measure);
  }

  /** The same figures for programs and spreadsheets: csv, xlsx, or nothing for JSON. */
  String export(String ending) {
    String name = ending.isEmpty() ? "results" : "results." + ending;
    return built(UriComponentsBuilder.fromPath("/api/rounds/{round}/{name}"), round, name);
  }

  String overview() {
    return UriComponentsBuilder.fromPath("/rounds/{round}/overview")
        .encode()
        .buildAndExpand(round)
        .toUriString();
  }

  /** The overview with the divisions held side by side by one measure. */
  String overviewComparing(String measure) {
    return UriComponentsBuilder.fromPath("/rounds/{round}/overview")
        .queryParam("by", "{by}")
        .encode()
        .buildAndExpand(round, measure)
        .toUriString();
  }

  String promise() {
    return built(UriComponentsBuilder.fromPath("/rounds/{round}/promise"), round);
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
