package cambium.platform.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/**
 * How refusals look below one address whose protocol has an error form of its own; a bean of this
 * type replaces the problem there.
 *
 * @param prefix of the path, such as {@code /protocol/}
 * @param body what is written as JSON
 */
public record ErrorShape(String prefix, MediaType type, Body body) {

  /** Puts a refusal into words that the protocol's clients understand. */
  @FunctionalInterface
  public interface Body {
    Object of(HttpStatus status, String detail);
  }

  /**
   * The form of this path, and what it makes of a problem; the problem itself where it has none.
   */
  static Shaped of(List<ErrorShape> shapes, String path, ProblemDetail problem) {
    return shapes.stream()
        .filter(shape -> path.startsWith(shape.prefix()))
        .findFirst()
        .map(
            shape ->
                new Shaped(
                    shape.type(),
                    shape
                        .body()
                        .of(
                            HttpStatus.valueOf(problem.getStatus()),
                            String.valueOf(problem.getDetail()))))
        .orElseGet(() -> new Shaped(MediaType.APPLICATION_PROBLEM_JSON, problem));
  }

  /** A body and its media type. */
  record Shaped(MediaType type, Object body) {}
}
