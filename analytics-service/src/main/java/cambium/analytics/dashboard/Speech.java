package cambium.analytics.dashboard;

import cambium.organization.Layer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/** Says things in the reader's language. */
record Speech(MessageSource messages, Locale locale) {
  String say(Sentence sentence) {
    return messages.getMessage(sentence, locale);
  }

  String say(String key, Object... arguments) {
    return say(Sentence.of(key, arguments));
  }

  String layer(Layer layer) {
    return say("layer." + layer);
  }

  String date(LocalDate date) {
    Locale written = locale.getLanguage().equals("en") ? Locale.UK : locale;
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(written).format(date);
  }

  String title(Map<String, String> titles) {
    return Titles.in(locale, titles);
  }
}
