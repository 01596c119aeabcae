package cambium.notification.delivery;

import cambium.platform.mail.Deliveries;
import cambium.platform.mail.Delivery;
import cambium.platform.security.Viewer;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of every letter, for administrators' programs. */
@RestController
class DeliveriesController {
  private final Deliveries deliveries;

  DeliveriesController(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  record Entry(String recipient, String kind, String about, String channel, Delivery.State state) {}

  @GetMapping("/api/deliveries")
  List<Entry> deliveries(@RequestParam String round, Viewer viewer) {
    viewer.requireAdmin();
    return deliveries.about(round).stream()
        .sorted(Comparator.comparing(Delivery::kind).thenComparing(Delivery::recipient))
        .map(
            delivery ->
                new Entry(
                    delivery.recipient(),
                    delivery.kind(),
                    delivery.about(),
                    delivery.channel(),
                    delivery.state()))
        .toList();
  }
}
