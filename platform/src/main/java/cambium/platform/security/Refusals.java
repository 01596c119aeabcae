package cambium.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a closed door answers: programs get a status (its body is written by the error page),
 * readers are led through sign-in and back.
 */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  private static final String FRAGMENT = "HX-Request";
  private static final String RELOAD = "HX-Refresh";
  private static final List<String> FOR_PROGRAMS = List.of("/api/", "/actuator/", "/scim/");

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    AuthenticationException reason = TokenFilter.reason(request, e);
    if (reason instanceof ProviderUnavailable) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "5");
      response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    } else if (request.getHeader(FRAGMENT) != null) {
      response.setHeader(RELOAD, "true");
      response.sendError(HttpStatus.UNAUTHORIZED.value());
    } else if (isPage(request)) {
      response.sendRedirect(signIn(request));
    } else {
      boolean invalid = reason instanceof OAuth2AuthenticationException;
      response.setHeader(
          HttpHeaders.WWW_AUTHENTICATE, invalid ? "Bearer error=\"invalid_token\"" : "Bearer");
      response.sendError(HttpStatus.UNAUTHORIZED.value());
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    response.sendError(HttpStatus.FORBIDDEN.value());
  }

  private static String signIn(HttpServletRequest request) {
    return UriComponentsBuilder.fromPath(SignInClient.START)
        .queryParam(SignInAttempts.RETURN_TO, "{page}")
        .encode()
        .buildAndExpand(LocalPath.of(request))
        .toUriString();
  }

  private static boolean isPage(HttpServletRequest request) {
    String path = request.getRequestURI();
    return FOR_PROGRAMS.stream().noneMatch(path::startsWith)
        && request.getHeader(HttpHeaders.AUTHORIZATION) == null
        && takesHtml(request.getHeader(HttpHeaders.ACCEPT));
  }

  private static boolean takesHtml(@Nullable String accept) {
    return accept == null || accept.contains("text/html") || accept.contains("*/*");
  }
}
