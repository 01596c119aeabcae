package cambium.standalone;

import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.ReadinessState;

/** Says no for every service until all of them, and the demo's data, are there. */
final class Readiness {

  private volatile boolean everythingIsThere;

  void open() {
    everythingIsThere = true;
  }

  /** The view of one service: its own state, but not before everybody's. */
  ApplicationAvailabilityBean ofOneService() {
    return new ApplicationAvailabilityBean() {
      @Override
      public ReadinessState getReadinessState() {
        return everythingIsThere ? super.getReadinessState() : ReadinessState.REFUSING_TRAFFIC;
      }
    };
  }
}
