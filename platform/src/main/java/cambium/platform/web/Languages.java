package cambium.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The four languages of every page and mail, and which of them a reader gets. */
public final class Languages {

  public static final String DEFAULT = "en";

  /** Language tags in the order in which they are offered. */
  public static final List<String> ALL = List.of("en", "nb", "da", "sv");

  private static final Map<String, String> NAMES =
      Map.of("en", "English", "nb", "Norsk", "da", "Dansk", "sv", "Svenska");

  private Languages() {}

  /** The language's own name for itself. */
  public static String name(String tag) {
    return NAMES.getOrDefault(tag, tag);
  }

  /** What was asked for in the address, else what the browser prefers, else English. */
  public static Locale choose(@Nullable String asked, @Nullable String acceptLanguage) {
    return Locale.forLanguageTag(
        Stream.concat(Stream.ofNullable(asked), preferred(acceptLanguage))
            .flatMap(tag -> of(tag).stream())
            .findFirst()
            .orElse(DEFAULT));
  }

  /** The supported language for a tag such as {@code no}, {@code nn-NO} or {@code sv-FI}. */
  public static Optional<String> of(String tag) {
    var language = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return switch (language) {
      case "no", "nn", "nb" -> Optional.of("nb");
      case "en", "da", "sv" -> Optional.of(language);
      default -> Optional.empty();
    };
  }

  /** The query of the present address with another language. */
  static String query(@Nullable String present, String tag) {
    var others =
        Arrays.stream(present == null ? new String[0] : present.split("&"))
            .filter(part -> !part.isEmpty() && !part.equals("lang") && !part.startsWith("lang="));
    return "?" + Stream.concat(others, Stream.of("lang=" + tag)).collect(Collectors.joining("&"));
  }

  private static Stream<String> preferred(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return Stream.empty();
    }
    try {
      return LanguageRange.parse(acceptLanguage).stream()
          .filter(range -> range.getWeight() > 0)
          .map(LanguageRange::getRange);
    } catch (IllegalArgumentException malformed) {
      return Stream.empty();
    }
  }
}
