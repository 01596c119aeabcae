package cambium.notification.wording;

import cambium.organization.Layer;
import cambium.platform.web.Languages;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What is said, in one language. */
public final class Texts {
  private static final Control NO_OTHER_LANGUAGE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle bundle;

  private Texts(String language) {
    this.locale = Locale.forLanguageTag(language);
    this.bundle =
        ResourceBundle.getBundle(
            "notification.messages", locale, Texts.class.getClassLoader(), NO_OTHER_LANGUAGE);
  }

  /** The texts of a language, or of English where there are none. */
  public static Texts in(String tag) {
    return new Texts(Languages.of(tag).orElse(Languages.DEFAULT));
  }

  public Locale locale() {
    return locale;
  }

  public String language() {
    return locale.getLanguage();
  }

  /** A sentence with its blanks filled in. */
  public String say(String key, String... blanks) {
    return new MessageFormat(bundle.getString(key), locale).format(blanks);
  }

  /** The text in this language, else in English, else in any. */
  public String pick(Map<String, String> byLanguage) {
    String own = byLanguage.get(language());
    String english = byLanguage.get(Languages.DEFAULT);
    String any = byLanguage.isEmpty() ? "" : byLanguage.values().iterator().next();
    return Lines.plain(own != null ? own : english != null ? english : any);
  }

  /** A figure with one decimal, as it is written here. */
  public String decimal(double value) {
    return String.format(locale, "%.1f", value);
  }

  /** The ends of an interval without decimals, rounded outward: a rounding never claims more. */
  public String interval(double low, double high) {
    return say("figure.interval", whole(Math.floor(low)), whole(Math.ceil(high)));
  }

  private static String whole(double value) {
    return Long.toString(Math.round(value));
  }

  public String count(long value) {
    return String.format(locale, "%,d", value);
  }

  /** How people of a layer are called. */
  public String layer(Layer layer) {
    return say("layer." + layer.name());
  }
}
