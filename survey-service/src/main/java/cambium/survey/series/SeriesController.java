package cambium.survey.series;

import cambium.platform.security.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Series, for administrators. */
@RestController
@RequestMapping("/api/series")
class SeriesController {
  private final StartingSeries starting;
  private final SteeringSeries steering;
  private final ChangingPlan changing;
  private final TellingDecided telling;
  private final ReadingSeries reading;

  SeriesController(
      StartingSeries starting,
      SteeringSeries steering,
      ChangingPlan changing,
      TellingDecided telling,
      ReadingSeries reading) {
    this.starting = starting;
    this.steering = steering;
    this.changing = changing;
    this.telling = telling;
    this.reading = reading;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SeriesView start(Viewer viewer, @RequestBody SeriesRequest request) {
    viewer.requireAdmin();
    return reading.one(starting.start(request));
  }

  @GetMapping
  List<SeriesView> list(Viewer viewer) {
    viewer.requireAdmin();
    return reading.all();
  }

  @GetMapping("/{id}")
  SeriesView one(Viewer viewer, @PathVariable String id) {
    viewer.requireAdmin();
    return reading.one(id);
  }

  @PatchMapping("/{id}/pulses/{occurrence}")
  SeriesView change(
      Viewer viewer,
      @PathVariable String id,
      @PathVariable LocalDate occurrence,
      @RequestBody JsonNode changes) {
    viewer.requireAdmin();
    changing.change(id, occurrence, ChangeRequest.of(changes));
    return reading.one(id);
  }

  @PostMapping("/{id}/decided")
  SeriesView tell(
      Viewer viewer, @PathVariable String id, @RequestBody Map<String, @Nullable String> decided) {
    viewer.requireAdmin();
    telling.tell(id, decided);
    return reading.one(id);
  }

  @PostMapping("/{id}/pause")
  SeriesView pause(Viewer viewer, @PathVariable String id) {
    viewer.requireAdmin();
    steering.pause(id);
    return reading.one(id);
  }

  @PostMapping("/{id}/resume")
  SeriesView resume(Viewer viewer, @PathVariable String id) {
    viewer.requireAdmin();
    steering.resume(id);
    return reading.one(id);
  }

  @PostMapping("/{id}/end")
  SeriesView end(Viewer viewer, @PathVariable String id) {
    viewer.requireAdmin();
    steering.end(id);
    return reading.one(id);
  }
}
