package cambium.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody who has no mouse. */
record Keyboard(Page page) {
  private static final int FAR = 60;
  private static final String WHERE =
      """
      () => { const at = document.activeElement;
        return at === document.body ? '' : at.getAttribute('aria-label') || at.textContent.trim() || at.id; }""";

  Keyboard press(String key) {
    page.keyboard().press(key);
    return this;
  }

  Keyboard type(String text) {
    page.keyboard().type(text);
    return this;
  }

  /** Moves on with Tab until something with this text has the focus. */
  Keyboard tabTo(String text) {
    for (int i = 0; i < FAR; i++) {
      press("Tab");
      if (page.evaluate(WHERE).toString().contains(text)) {
        return this;
      }
    }
    throw new AssertionError("Tab never leads to \"" + text + "\" on " + page.content());
  }

  /** Whoever presses something comes to the next screen, with the focus on its heading. */
  Keyboard reads(String heading) {
    assertThat(page.locator("h1")).hasText(heading);
    return this;
  }
}
