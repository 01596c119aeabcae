package cambium.survey.invitation;

import cambium.platform.mail.Deliveries;
import cambium.platform.mail.Delivery;
import cambium.platform.security.Viewer;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of the invitations and of the word of a cancellation, for administrators. */
@RestController
class DeliveriesController {

  record Sent(String recipient, String kind, String about, String channel, Delivery.State state) {}

  private final Deliveries deliveries;

  DeliveriesController(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @GetMapping("/api/deliveries")
  List<Sent> deliveries(Viewer viewer, @RequestParam String round) {
    viewer.requireAdmin();
    return deliveries.about(round).stream()
        .map(
            each ->
                new Sent(each.recipient(), each.kind(), each.about(), each.channel(), each.state()))
        .toList();
  }
}
