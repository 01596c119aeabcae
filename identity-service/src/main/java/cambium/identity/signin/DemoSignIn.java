package cambium.identity.signin;

import cambium.identity.person.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Being anybody with one click. Exists in the demo only. */
@Controller
@ConditionalOnProperty("cambium.demo")
class DemoSignIn {
  private final People people;
  private final SignInCookie cookie;

  DemoSignIn(People people, SignInCookie cookie) {
    this.people = people;
    this.cookie = cookie;
  }

  @PostMapping("/sign-in/demo")
  String enter(
      @RequestParam String person, HttpServletRequest request, HttpServletResponse response) {
    if (people.byId(person).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    cookie.write(request, response, person);
    return "redirect:" + ReturnCookie.take(request, response);
  }
}
