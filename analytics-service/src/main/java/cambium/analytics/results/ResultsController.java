package cambium.analytics.results;

import cambium.platform.security.Viewer;
import cambium.platform.web.Problem;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A released round's results, as JSON and as CSV. */
@RestController
class ResultsController {
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final ReadingResults reading;

  ResultsController(ReadingResults reading) {
    this.reading = reading;
  }

  @GetMapping(path = "/api/rounds/{round}/results", produces = MediaType.APPLICATION_JSON_VALUE)
  Results results(
      Viewer viewer,
      @PathVariable String round,
      @RequestParam(required = false) @Nullable String manager) {
    return reading
        .read(viewer, round, manager)
        .orElseThrow(() -> Problem.notFound("There are no such results, or not yet."));
  }

  @GetMapping(path = "/api/rounds/{round}/results.csv")
  @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
  ResponseEntity<String> csv(
      Viewer viewer,
      @PathVariable String round,
      @RequestParam(required = false) @Nullable String manager) {
    String table = ResultsCsv.of(results(viewer, round, manager));
    ContentDisposition attachment =
        ContentDisposition.attachment().filename("results-" + round + ".csv").build();
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(table);
  }
}
