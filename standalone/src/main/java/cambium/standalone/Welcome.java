package cambium.standalone;

import cambium.identity.FirstSignIn;
import java.io.PrintStream;

/** What the terminal says once everything is ready. */
record Welcome(Settings settings, AdminSecret secret, DataDirectory data, boolean demo) {

  void print(Services services, PrintStream out) {
    Ports ports = settings.ports();
    out.println();
    out.println("Cambium is ready.");
    out.println();
    line(out, "Start page", Service.IDENTITY.address(ports));
    line(out, "Surveys", Service.SURVEY.address(ports));
    line(out, "Results", Service.ANALYTICS.address(ports));
    line(out, "Inbox", Service.NOTIFICATION.address(ports));
    if (settings.catchesMail()) {
      line(out, "Mailbox", Service.IDENTITY.address(ports) + "/mail   (every mail stays here)");
    }
    line(out, "Data", data + (demo ? "   (thrown away when you stop)" : ""));
    out.println();
    signIn(services, out);
    out.println();
    out.println("Ctrl-C stops it.");
    out.flush();
  }

  private void signIn(Services services, PrintStream out) {
    if (demo) {
      out.println(
          "Sign in as anybody of the made-up company: open the start page and choose a person.");
    } else {
      out.println("People sign in with a link that the start page sends to their e-mail address.");
      services
          .context(Service.IDENTITY)
          .getBean(FirstSignIn.class)
          .link()
          .ifPresent(
              link -> {
                out.println(
                    "Nobody is imported yet. Come in as the administrator, once, with this link:");
                out.println("  " + link);
              });
    }
    if (secret.fresh()) {
      out.println(
          "Programs sign in as the client cambium-admin, with this secret, shown only now:");
      out.println("  " + secret.value());
    }
  }

  private static void line(PrintStream out, String what, String where) {
    out.printf("  %-12s%s%n", what, where);
  }
}
