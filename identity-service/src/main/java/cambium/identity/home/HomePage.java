package cambium.identity.home;

import cambium.identity.signin.DemoPeople;
import cambium.identity.token.ServiceAddresses;
import cambium.platform.security.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody starts. */
@Controller
class HomePage {
  private final ServiceAddresses addresses;
  private final DemoPeople demo;

  HomePage(ServiceAddresses addresses, DemoPeople demo) {
    this.addresses = addresses;
    this.demo = demo;
  }

  @GetMapping("/")
  String home(Model model) {
    model
        .addAttribute("viewer", Viewer.current())
        .addAttribute("addresses", addresses)
        .addAttribute("isDemo", demo.isDemo())
        .addAttribute("demo", demo.perLayer());
    return "identity/home";
  }
}
