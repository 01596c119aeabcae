package cambium.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Signing out here, too, when a service sends somebody on. Browsers say where such a request comes
 * from; a stranger's link, or a browser that does not say, gets a page that asks.
 */
@Controller
class SigningOut {
  private final SignInCookie cookie;

  SigningOut(SignInCookie cookie) {
    this.cookie = cookie;
  }

  @GetMapping("/sign-out")
  String asked(
      @RequestHeader(name = "Sec-Fetch-Site", required = false) @Nullable String from,
      HttpServletRequest request,
      HttpServletResponse response) {
    if ("same-origin".equals(from) || "same-site".equals(from)) {
      return signOut(request, response);
    }
    return "identity/sign-out";
  }

  @PostMapping("/sign-out")
  String signOut(HttpServletRequest request, HttpServletResponse response) {
    cookie.clear(request, response);
    return "redirect:/";
  }
}
