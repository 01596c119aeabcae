package cambium.identity.home;

import cambium.platform.time.AdjustableClock;
import cambium.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves the one clock forward, for tests on this machine. */
@RestController
@RequestMapping("/api/clock")
@ConditionalOnProperty("cambium.test-clock")
class ClockApi {
  private final Clock clock;

  record Now(Instant now) {}

  ClockApi(Clock clock) {
    this.clock = clock;
  }

  @GetMapping
  Now read(HttpServletRequest request) {
    return new Now(adjustable(request).instant());
  }

  @PutMapping
  Now move(@RequestBody Now to, HttpServletRequest request) {
    if (to.now() == null) {
      throw Problem.invalid("The body is {\"now\": \"2026-03-02T08:00:00Z\"}.");
    }
    AdjustableClock adjustable = adjustable(request);
    try {
      adjustable.advanceTo(to.now());
    } catch (IllegalArgumentException e) {
      throw Problem.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "clock-backward",
          "The clock only moves forward",
          "It is later than that already.");
    }
    return new Now(adjustable.instant());
  }

  private AdjustableClock adjustable(HttpServletRequest request) {
    if (isLoopback(request.getRemoteAddr()) && clock instanceof AdjustableClock adjustable) {
      return adjustable;
    }
    throw Problem.notFound("There is nothing at this address.");
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
