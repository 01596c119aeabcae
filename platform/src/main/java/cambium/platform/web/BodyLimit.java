package cambium.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * How large a body one address takes; a bean of this type raises the general limit there.
 *
 * @param method the HTTP method
 * @param path the exact path, such as {@code /api/people}
 * @param bytes the most bytes that are read
 * @param form whether the body is a form's fields, which the server itself reads
 */
public record BodyLimit(String method, String path, long bytes, boolean form) {

  public BodyLimit(String method, String path, long bytes) {
    this(method, path, bytes, false);
  }

  /** For a page that sends a large form. */
  public static BodyLimit ofForm(String path, long bytes) {
    return new BodyLimit("POST", path, bytes, true);
  }

  static final long GENERAL = 64L * 1024;

  boolean appliesTo(HttpServletRequest request) {
    return method.equals(request.getMethod()) && path.equals(request.getRequestURI());
  }
}
