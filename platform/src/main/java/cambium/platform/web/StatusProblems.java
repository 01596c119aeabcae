package cambium.platform.web;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tools.jackson.core.exc.StreamConstraintsException;

/** The problem that belongs to a failure that no service named itself. */
final class StatusProblems {

  private static final URI BLANK = URI.create("about:blank");

  private StatusProblems() {}

  static ProblemDetail forUnreadable(Throwable failure) {
    if (causedBy(failure, BodyTooLarge.class) instanceof BodyTooLarge tooLarge) {
      return forSize(tooLarge.limit());
    }
    if (causedBy(failure, StreamConstraintsException.class) != null) {
      return Problem.body(
          HttpStatus.BAD_REQUEST,
          "json-limits",
          "JSON beyond the limits",
          "The body is nested deeper than "
              + JsonLimits.MAX_DEPTH
              + " levels, or has a name or value that is too long.");
    }
    return Problem.body(
        HttpStatus.BAD_REQUEST,
        "malformed",
        "Malformed request body",
        "The body could not be read as what this address expects.");
  }

  static ProblemDetail forCause(Throwable failure) {
    if (causedBy(failure, BodyTooLarge.class) instanceof BodyTooLarge tooLarge) {
      return forSize(tooLarge.limit());
    }
    return forStatus(HttpStatus.INTERNAL_SERVER_ERROR);
  }

  static ProblemDetail forSize(long limit) {
    return Problem.body(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-large",
        "Body too large",
        "This address takes at most " + limit + " bytes.");
  }

  static ProblemDetail forStatus(HttpStatus status) {
    return Problem.body(status, slug(status), status.getReasonPhrase(), detail(status));
  }

  static void giveType(ProblemDetail problem) {
    if (problem.getType() == null || problem.getType().equals(BLANK)) {
      problem.setType(Problem.type(slug(HttpStatus.valueOf(problem.getStatus()))));
    }
  }

  private static String slug(HttpStatus status) {
    return status == HttpStatus.INTERNAL_SERVER_ERROR
        ? "internal"
        : status.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
  }

  private static String detail(HttpStatus status) {
    return switch (status) {
      case UNAUTHORIZED -> "Sign in, or send a valid bearer token.";
      case FORBIDDEN -> "You may not do this.";
      case NOT_FOUND -> "There is nothing at this address.";
      case METHOD_NOT_ALLOWED -> "This address does not take this method.";
      case TOO_MANY_REQUESTS -> "Too many attempts. Try again later.";
      default ->
          status.is5xxServerError()
              ? "Something failed on the server. Nothing that was confirmed is lost."
              : "The request could not be handled.";
    };
  }

  private static @Nullable Throwable causedBy(
      Throwable failure, Class<? extends Throwable> wanted) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (wanted.isInstance(cause)) {
        return cause;
      }
    }
    return null;
  }
}
