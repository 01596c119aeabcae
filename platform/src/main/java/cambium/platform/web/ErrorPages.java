package cambium.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a reader or a program gets when a request failed outside every controller. */
@Controller
class ErrorPages implements ErrorController {

  private final List<ErrorShape> shapes;

  ErrorPages(ObjectProvider<ErrorShape> shapes) {
    this.shapes = shapes.stream().toList();
  }

  @RequestMapping("/error")
  Object error(HttpServletRequest request, HttpServletResponse response, Model model) {
    var status = status(request);
    if (forProgram(request)) {
      var problem = StatusProblems.forStatus(status);
      problem.setInstance(asked(request));
      var shaped = ErrorShape.of(shapes, path(request), problem);
      return ResponseEntity.status(status).contentType(shaped.type()).body(shaped.body());
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

  private boolean forProgram(HttpServletRequest request) {
    var path = path(request);
    var accept = request.getHeader("Accept");
    return path.startsWith("/api/")
        || shapes.stream().anyMatch(shape -> path.startsWith(shape.prefix()))
        || accept == null
        || !accept.contains("text/html");
  }

  private static String path(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
  }
}
