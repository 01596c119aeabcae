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

/** A released round's results as a spreadsheet. */
@RestController
class SpreadsheetController {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ReadingResults reading;

  SpreadsheetController(ReadingResults reading) {
    this.reading = reading;
  }

  @GetMapping("/api/rounds/{round}/results.xlsx")
  @ApiResponse(responseCode = "200", content = @Content(mediaType = XLSX))
  ResponseEntity<byte[]> xlsx(
      Viewer viewer,
      @PathVariable String round,
      @RequestParam(required = false) @Nullable String manager) {
    Results results =
        reading
            .read(viewer, round, manager)
            .orElseThrow(() -> Problem.notFound("There are no such results, or not yet."));
    ContentDisposition attachment =
        ContentDisposition.attachment().filename("results-" + round + ".xlsx").build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(XLSX))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(ResultsXlsx.of(results));
  }
}
