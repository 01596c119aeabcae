package cambium.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers every failure of an interface as a problem with a stable type, and tells no internals.
 */
@Order(0)
@RestControllerAdvice(annotations = RestController.class)
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private final List<ErrorShape> shapes;

  ProblemAdvice(ObjectProvider<ErrorShape> shapes) {
    this.shapes = shapes.stream().toList();
  }

  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void leaveToSecurity(RuntimeException refusal) {
    throw refusal;
  }

  @ExceptionHandler(Exception.class)
  @Nullable ResponseEntity<Object> unexpected(Exception failure, WebRequest request) {
    var body = StatusProblems.forCause(failure);
    var status = HttpStatus.valueOf(body.getStatus());
    if (status.is5xxServerError()) {
      LOG.error("{} failed", request.getDescription(false), failure);
    }
    return handleExceptionInternal(failure, body, new HttpHeaders(), status, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException failure,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var body = StatusProblems.forUnreadable(failure);
    return handleExceptionInternal(
        failure, body, headers, HttpStatusCode.valueOf(body.getStatus()), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var answer = super.handleExceptionInternal(failure, body, headers, status, request);
    if (answer != null && answer.getBody() instanceof ProblemDetail problem) {
      StatusProblems.giveType(problem);
      var shaped = ErrorShape.of(shapes, path(request), problem);
      return ResponseEntity.status(answer.getStatusCode())
          .headers(answer.getHeaders())
          .contentType(shaped.type())
          .body(shaped.body());
    }
    return answer;
  }

  private static String path(WebRequest request) {
    return request instanceof ServletWebRequest web ? web.getRequest().getRequestURI() : "";
  }
}
