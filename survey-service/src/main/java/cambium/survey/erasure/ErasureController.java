package cambium.survey.erasure;

import cambium.platform.security.Viewer;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The right to be forgotten, for administrators. */
@RestController
class ErasureController {

  /** How far it is; the same whether there was anything to forget. */
  enum Progress {
    DONE,
    BEGUN
  }

  record Answer(Progress state) {}

  private final ErasingPerson erasing;

  ErasureController(ErasingPerson erasing) {
    this.erasing = erasing;
  }

  @PostMapping("/api/people/{id}/erase")
  @ApiResponse(responseCode = "200", description = "Nothing here names this person any more.")
  @ApiResponse(
      responseCode = "202",
      description = "Begun; it goes on by itself when a round has been opened or published again.")
  ResponseEntity<Answer> erase(Viewer viewer, @PathVariable String id) {
    viewer.requireAdmin();
    boolean done = erasing.erase(id);
    return ResponseEntity.status(done ? HttpStatus.OK : HttpStatus.ACCEPTED)
        .body(new Answer(done ? Progress.DONE : Progress.BEGUN));
  }
}
