package cambium.survey.people;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the fields of a person may hold, whichever way they come in. */
public final class PersonFields {
  static final int LONGEST_TEXT = 200;
  private static final int LONGEST_ID = 64;
  private static final int LONGEST_EMAIL = 254;
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  // Ids become parts of message keys, where / and a leading : have a meaning.
  private static final Pattern ID = Pattern.compile("[^\\s\\p{Cntrl}/:][^\\s\\p{Cntrl}/]*");
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?![.])(?!.*[.][.])[^\\s\\p{Cntrl}@<>()\\[\\],;:\"\\\\]{1,64}(?<![.])"
              + "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?[.])+[\\p{L}\\p{N}-]{2,63}");

  private PersonFields() {}

  public static boolean isId(String text) {
    return text.length() <= LONGEST_ID && ID.matcher(text).matches();
  }

  public static boolean isEmail(String text) {
    return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
  }

  /** Whether a text that stays on one line is short enough. */
  public static boolean isShort(String text) {
    return text.length() <= LONGEST_TEXT;
  }

  /** Two letters of ISO 3166-1, in upper case. */
  public static boolean isCountry(String text) {
    return COUNTRIES.contains(text);
  }

  /** A text on one line, whatever a spreadsheet or another system put into it. */
  public static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }
}
