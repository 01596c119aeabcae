package cambium.notification.wording;

import java.util.regex.Pattern;

/** Makes one plain line of a text that somebody typed. */
public final class Lines {
  // Control characters, line and paragraph separators, and marks that turn the writing direction of
  // what follows.
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+");

  private Lines() {}

  public static String plain(String typed) {
    return UNPRINTABLE.matcher(typed).replaceAll(" ").strip();
  }
}
