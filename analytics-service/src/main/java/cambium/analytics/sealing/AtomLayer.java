package cambium.analytics.sealing;

import cambium.organization.Layer;

/** The layer whose answers an atom holds, or {@code MIXED} for the root's remains of all layers. */
public enum AtomLayer {
  EXECUTIVE,
  MIDDLE_MANAGER,
  FIRST_LINE_MANAGER,
  EMPLOYEE,
  MIXED;

  public static AtomLayer of(Layer layer) {
    return valueOf(layer.name());
  }
}
