package cambium.survey.audit;

import cambium.platform.security.Viewer;
import cambium.platform.web.Problem;
import cambium.survey.audit.AuditLog.Wanted;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log, for administrators' programs. */
@RestController
class AuditController {
  private static final int LARGEST_PAGE = 1000;

  /**
   * A page of the log, the newest first.
   *
   * @param next asks for the page after this one as {@code before}; absent on the last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Page(List<AuditEntry> entries, @Nullable String next) {}

  private final AuditLog log;

  AuditController(AuditLog log) {
    this.log = log;
  }

  @GetMapping("/api/audit")
  Page page(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String about,
      @RequestParam(required = false) @Nullable String action,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(defaultValue = "100") int size) {
    viewer.requireAdmin();
    if (size < 1 || size > LARGEST_PAGE) {
      throw Problem.invalid("size lies between 1 and " + LARGEST_PAGE);
    }
    List<AuditEntry> found = log.newest(wanted(about, action), before, size + 1);
    boolean more = found.size() > size;
    List<AuditEntry> entries = more ? found.subList(0, size) : found;
    return new Page(entries, more ? entries.get(size - 1).id() : null);
  }

  /** All of it, the oldest first, written while it is read. */
  @GetMapping(value = "/api/audit.csv", produces = AuditCsv.TYPE)
  @ApiResponse(
      responseCode = "200",
      description = "One entry a line; no cell can be taken for a formula.",
      content = @Content(mediaType = AuditCsv.TYPE, schema = @Schema(type = "string")))
  void csv(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String about,
      @RequestParam(required = false) @Nullable String action,
      HttpServletResponse response)
      throws IOException {
    viewer.requireAdmin();
    response.setContentType(AuditCsv.TYPE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader("Content-Disposition", "attachment; filename=\"cambium-log.csv\"");
    try (AuditCsv csv = AuditCsv.to(response.getWriter())) {
      log.each(wanted(about, action), csv::add);
    }
  }

  /** What is empty, as a form sends it, asks for everything. */
  private static Wanted wanted(@Nullable String about, @Nullable String action) {
    return new Wanted(given(about), given(action));
  }

  private static @Nullable String given(@Nullable String parameter) {
    return parameter == null || parameter.isBlank() ? null : parameter;
  }
}
