package cambium.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Refuses a body that is too large before anything reads it, or while it comes in pieces. */
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyLimitFilter extends OncePerRequestFilter {

  private final List<BodyLimit> raised;
  private final List<ErrorShape> shapes;
  private final JsonMapper json;

  BodyLimitFilter(List<BodyLimit> raised, List<ErrorShape> shapes, JsonMapper json) {
    this.raised = List.copyOf(raised);
    this.shapes = List.copyOf(shapes);
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long limit =
        raised.stream()
            .filter(candidate -> candidate.appliesTo(request))
            .mapToLong(BodyLimit::bytes)
            .findFirst()
            .orElse(BodyLimit.GENERAL);
    if (request.getContentLengthLong() > limit) {
      refuse(request, response, limit);
      return;
    }
    chain.doFilter(new LimitedRequest(request, limit), response);
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, long limit)
      throws IOException {
    var problem = StatusProblems.forSize(limit);
    var shaped = ErrorShape.of(shapes, request.getRequestURI(), problem);
    response.setStatus(problem.getStatus());
    response.setContentType(shaped.type().toString());
    response.setHeader("Connection", "close");
    response.getOutputStream().write(json.writeValueAsBytes(shaped.body()));
  }
}
