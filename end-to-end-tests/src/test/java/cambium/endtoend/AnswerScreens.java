package cambium.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The answer page, as a script moves through it. */
record AnswerScreens(Page page) {
  static final int QUESTIONS = 12;
  static final String THANKS = "Thank you. Your answers are in.";

  private static final String TOO_SMALL =
      """
      () => [...document.querySelectorAll('button, a[href], summary, textarea, label.option, .ways label, input:not(.visually-hidden, [type=hidden])')]
        .filter((at) => at.checkVisibility() && !at.matches('.skip-link'))
        .map((at) => ({ at, box: (at.matches('[type=radio]') ? at.closest('label') : at).getBoundingClientRect() }))
        .filter(({ box }) => Math.round(box.height) < 44 || Math.round(box.width) < 44)
        .map(({ at, box }) => `${at.outerHTML.slice(0, 80)} ${box.width}x${box.height}`)""";
  private static final String FOCUS =
      """
      () => { const at = document.activeElement;
        const style = getComputedStyle(at.matches('.visually-hidden') ? at.nextElementSibling : at);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 3; }""";

  AnswerScreens reads(String heading) {
    assertThat(page.locator("h1")).hasText(heading);
    return this;
  }

  AnswerScreens progress(int question) {
    assertThat(page.locator("progress")).hasAttribute("aria-label", question + " of " + QUESTIONS);
    return this;
  }

  AnswerScreens press(String button) {
    page.locator("main button", new Page.LocatorOptions().setHasText(button)).last().click();
    return this;
  }

  AnswerScreens speaks(String language) {
    page.locator("[data-language=" + language + "]").click();
    assertThat(page.locator("html")).hasAttribute("lang", language);
    return this;
  }

  /** One question after the other, all but the open one. */
  AnswerScreens answerAll() {
    press("Start");
    for (int question = 1; question < QUESTIONS; question++) {
      progress(question);
      page.locator(".option").nth(3).click();
    }
    return progress(QUESTIONS).press("Skip").reads("Your answers");
  }

  AnswerScreens showsFocus() {
    assertThat((boolean) page.evaluate(FOCUS))
        .as("focus is visible at %s", page.evaluate("document.activeElement.outerHTML"))
        .isTrue();
    return this;
  }

  void targetsAreLargeEnough() {
    assertThat((List<?>) page.evaluate(TOO_SMALL)).as(page.title()).isEmpty();
  }

  /** The groups of options in the browser's accessibility tree, as a screen reader tells them. */
  List<String> readAloud() {
    JsonObject tree = page.context().newCDPSession(page).send("Accessibility.getFullAXTree");
    Map<String, JsonObject> nodes = new HashMap<>();
    for (JsonElement node : tree.getAsJsonArray("nodes")) {
      nodes.put(node.getAsJsonObject().get("nodeId").getAsString(), node.getAsJsonObject());
    }
    List<String> lines = new ArrayList<>();
    for (JsonElement each : tree.getAsJsonArray("nodes")) {
      JsonObject node = each.getAsJsonObject();
      if (text(node, "role").equals("radiogroup")) {
        lines.add(text(node, "name"));
        List<JsonObject> radios = new ArrayList<>();
        collect(node, nodes, radios);
        for (int i = 0; i < radios.size(); i++) {
          String name = text(radios.get(i), "name");
          lines.add("%s, %s, %d of %d".formatted(name, "radio", i + 1, radios.size()));
        }
      }
    }
    return lines;
  }

  private static void collect(JsonObject node, Map<String, JsonObject> all, List<JsonObject> into) {
    if (text(node, "role").equals("radio") && !node.get("ignored").getAsBoolean()) {
      into.add(node);
    }
    JsonArray children = node.getAsJsonArray("childIds");
    if (children != null) {
      for (JsonElement id : children) {
        JsonObject child = all.get(id.getAsString());
        if (child != null) {
          collect(child, all, into);
        }
      }
    }
  }

  private static String text(JsonObject node, String property) {
    JsonElement value = node.get(property);
    return value == null ? "" : value.getAsJsonObject().get("value").getAsString();
  }
}
