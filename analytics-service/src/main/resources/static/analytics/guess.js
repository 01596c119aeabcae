// Guess first: what a manager expects is set, kept and drawn here, and never leaves the browser.
(() => {
  "use strict";
  const key = "cambium-guess:" + document.currentScript.dataset.key;
  const root = document.documentElement;

  function kept() {
    try {
      return JSON.parse(sessionStorage.getItem(key));
    } catch {
      return null;
    }
  }

  function keep(guesses) {
    try {
      sessionStorage.setItem(key, JSON.stringify(guesses));
    } catch {
      // A browser that keeps nothing asks again the next time.
    }
  }

  // Before the page is drawn, so that no figure flashes up.
  root.classList.toggle("guessing", kept() === null);

  document.addEventListener("DOMContentLoaded", () => {
    const section = document.querySelector(".guess");
    const form = section.querySelector("form");
    const results = section.querySelector(".guessed-results");
    const heading = section.querySelector("h2");
    const sliders = [...form.querySelectorAll("input[type=range]")];
    section.hidden = false;

    function unset(slider) {
      slider.dataset.set = "no";
      slider.value = 50;
      slider.nextElementSibling.textContent = form.dataset.unset;
      slider.setAttribute("aria-valuetext", form.dataset.unset);
    }

    function set(slider) {
      slider.dataset.set = "yes";
      slider.nextElementSibling.textContent = slider.value;
      slider.setAttribute("aria-valuetext", slider.value);
    }

    function draw(item, guess) {
      const known = guess !== undefined;
      const mark = item.querySelector(".guess-mark");
      const verdict = item.querySelector(".verdict");
      mark.toggleAttribute("hidden", !known);
      verdict.hidden = !known;
      item.querySelector(".your-guess").hidden = !known;
      if (known) {
        mark.setAttribute("transform", "translate(" + (10 + 3 * guess) + " 14)");
        item.querySelector("[data-guess]").textContent = guess;
        const place = guess < Number(item.dataset.low) ? "below" : guess > Number(item.dataset.high) ? "above" : "within";
        verdict.textContent = verdict.dataset[place];
      }
    }

    function show(guesses) {
      heading.textContent = heading.dataset.after;
      root.classList.remove("guessing");
      form.hidden = true;
      results.hidden = false;
      results.querySelectorAll(".item").forEach((item) => draw(item, guesses[item.dataset.pair]));
    }

    function finish(guesses) {
      keep(guesses);
      show(guesses);
      heading.focus();
    }

    sliders.forEach((slider) => {
      unset(slider);
      slider.addEventListener("input", () => set(slider));
      slider.addEventListener("click", () => set(slider));
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const made = sliders.filter((slider) => slider.dataset.set === "yes");
      finish(Object.fromEntries(made.map((slider) => [slider.dataset.pair, Number(slider.value)])));
    });
    form.querySelector("[data-skip]").addEventListener("click", () => finish({}));
    section.querySelector("[data-again]").addEventListener("click", () => {
      sliders.forEach(unset);
      heading.textContent = heading.dataset.before;
      form.hidden = false;
      results.hidden = true;
      root.classList.add("guessing");
      sliders[0].focus();
    });

    const before = kept();
    if (before !== null) {
      show(before);
    }
  });
})();
