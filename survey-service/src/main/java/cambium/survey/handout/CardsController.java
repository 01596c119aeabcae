package cambium.survey.handout;

import cambium.platform.security.Viewer;
import cambium.survey.handout.PrintingCodes.Wanted;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The cards to cut out and hand out, for administrators, while a round is open. */
@RestController
class CardsController {
  private final PrintingCodes printing;

  CardsController(PrintingCodes printing) {
    this.printing = printing;
  }

  @GetMapping("/api/rounds/{id}/codes.pdf")
  @ApiResponse(responseCode = "200", description = "A4 sheets; one card for each person.")
  ResponseEntity<byte[]> cards(
      Viewer viewer,
      @PathVariable String id,
      @ParameterObject @ModelAttribute Wanted wanted,
      Locale locale) {
    viewer.requireAdmin();
    return CardsFile.of(id, printing.print(id, wanted, locale));
  }
}
