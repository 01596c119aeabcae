package cambium.platform.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A refusal that a caller can act on, answered as {@code application/problem+json}. */
public final class Problem extends ErrorResponseException {

  private static final long serialVersionUID = 1L;

  private final String slug;

  private Problem(HttpStatus status, String slug, ProblemDetail body) {
    super(status, body, null);
    this.slug = slug;
  }

  /** A problem whose type is {@code /problems/<slug>}; the slug never changes once released. */
  public static Problem of(HttpStatus status, String slug, String title, String detail) {
    return new Problem(status, slug, body(status, slug, title, detail));
  }

  /** The last part of its type. */
  public String slug() {
    return slug;
  }

  public static Problem notFound(String detail) {
    return of(HttpStatus.NOT_FOUND, "not-found", "Not found", detail);
  }

  public static Problem invalid(String detail) {
    return of(HttpStatus.BAD_REQUEST, "invalid", "Invalid request", detail);
  }

  public static Problem conflict(String slug, String title, String detail) {
    return of(HttpStatus.CONFLICT, slug, title, detail);
  }

  /** Adds a member to the answer, such as {@code errors}. */
  public Problem with(String name, Object value) {
    var properties = new LinkedHashMap<String, Object>();
    Map<String, Object> present = getBody().getProperties();
    if (present != null) {
      properties.putAll(present);
    }
    properties.put(name, value);
    getBody().setProperties(properties);
    return this;
  }

  static ProblemDetail body(HttpStatus status, String slug, String title, String detail) {
    var body = ProblemDetail.forStatusAndDetail(status, detail);
    body.setType(type(slug));
    body.setTitle(title);
    return body;
  }

  static URI type(String slug) {
    return URI.create("/problems/" + slug);
  }
}
