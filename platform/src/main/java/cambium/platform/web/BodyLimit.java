package cambium.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * How large a body one address takes; a bean of this type raises the general limit there.
 *
 * @param method the HTTP method
 * @param path the exact path, such as {@code /api/people}
 * @param bytes the most bytes that are read
 */
public record BodyLimit(String method, String path, long bytes) {

  static final long GENERAL = 64L * 1024;

  boolean appliesTo(HttpServletRequest request) {
    return method.equals(request.getMethod()) && path.equals(request.getRequestURI());
  }
}
