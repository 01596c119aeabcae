package cambium.analytics.results;

import cambium.platform.security.Viewer;
import cambium.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A released round's comments, as JSON. */
@RestController
class CommentsController {
  private final ReadingComments reading;

  CommentsController(ReadingComments reading) {
    this.reading = reading;
  }

  @GetMapping(path = "/api/rounds/{round}/comments", produces = MediaType.APPLICATION_JSON_VALUE)
  Comments comments(
      Viewer viewer,
      @PathVariable String round,
      @RequestParam(required = false) @Nullable String manager) {
    return reading
        .read(viewer, round, manager)
        .orElseThrow(() -> Problem.notFound("There are no such results, or not yet."));
  }
}
