package cambium.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a reader or a program gets when a request failed outside every controller. */
@Controller
class ErrorPages implements ErrorController {

  @RequestMapping("/error")
  Object error(HttpServletRequest request, HttpServletResponse response, Model model) {
    var status = status(request);
    if (forProgram(request)) {
      var problem = StatusProblems.forStatus(status);
      problem.setInstance(asked(request));
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem);
    }
    response.setStatus(status.value());
    model.addAttribute("status", status.value()).addAttribute("kind", kind(status));
    return "platform/error";
  }

  static String kind(HttpStatus status) {
    return switch (status) {
      case UNAUTHORIZED, FORBIDDEN -> "forbidden";
      case NOT_FOUND, GONE -> "not-found";
      case SERVICE_UNAVAILABLE, TOO_MANY_REQUESTS -> "unavailable";
      default -> status.is4xxClientError() ? "bad-request" : "failed";
    };
  }

  private static HttpStatus status(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
        .map(code -> HttpStatus.resolve((int) code))
        .orElse(HttpStatus.NOT_FOUND);
  }

  /** The address that was asked for; the one of this page would say nothing. */
  private static @Nullable URI asked(HttpServletRequest request) {
    try {
      var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
      return path == null ? null : new URI(path.toString());
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static boolean forProgram(HttpServletRequest request) {
    var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    var accept = request.getHeader("Accept");
    return path.startsWith("/api/") || accept == null || !accept.contains("text/html");
  }
}
