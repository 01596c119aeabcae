package cambium.analytics.dashboard;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/** Something to say, before it is said in a language; an argument may be a sentence itself. */
record Sentence(String key, List<Object> arguments) implements MessageSourceResolvable {
  static Sentence of(String key, Object... arguments) {
    return new Sentence("dashboard." + key, List.of(arguments));
  }

  @Override
  public String[] getCodes() {
    return new String[] {key};
  }

  @Override
  public Object[] getArguments() {
    return arguments.toArray();
  }
}
