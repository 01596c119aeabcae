package cambium.survey.handout;

/**
 * What one person is given.
 *
 * @param language of the person, in which it speaks
 * @param code in groups of four
 * @param link what the QR code says
 */
record Card(String person, String name, String language, String code, String link) {

  /** As an image that a page can carry in itself. */
  public String qrCode() {
    return QrCode.of(link);
  }
}
