package cambium.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of signing in. */
@Controller
class SignInPages {
  private static final int LONGEST_ADDRESS = 254;

  private final KnockLimit limit;
  private final SendingLink sending;
  private final SignInLinks links;
  private final SignInCookie cookie;
  private final DemoPeople demo;

  SignInPages(
      KnockLimit limit,
      SendingLink sending,
      SignInLinks links,
      SignInCookie cookie,
      DemoPeople demo) {
    this.limit = limit;
    this.sending = sending;
    this.links = links;
    this.cookie = cookie;
    this.demo = demo;
  }

  @GetMapping("/sign-in")
  String ask(Model model) {
    model.addAttribute("demo", demo.perLayer());
    return "identity/sign-in";
  }

  @PostMapping("/sign-in")
  String send(
      @RequestParam String email,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (email.length() > LONGEST_ADDRESS || !email.contains("@")) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      model.addAttribute("unreadable", true).addAttribute("email", email);
      return "identity/sign-in";
    }
    if (!limit.admits(email, request.getRemoteAddr())) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      model.addAttribute("tooOften", true);
      return "identity/sign-in";
    }
    sending.to(email);
    return "identity/sent";
  }

  /** Mail scanners open links; only a person presses the button. */
  @GetMapping("/sign-in/link")
  String confirm(@RequestParam String token, Model model) {
    model.addAttribute("token", token);
    return "identity/confirm";
  }

  @PostMapping("/sign-in/link")
  String enter(
      @RequestParam String token, HttpServletRequest request, HttpServletResponse response) {
    Optional<String> identity = links.use(token);
    if (identity.isEmpty()) {
      response.setStatus(HttpStatus.GONE.value());
      return "identity/used";
    }
    cookie.write(request, response, identity.get());
    return "redirect:" + ReturnCookie.take(request, response);
  }
}
