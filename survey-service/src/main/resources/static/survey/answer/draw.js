'use strict';

let view = null; // draws the present screen again, in another language too

function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function button(label, kind, onclick, more = {}) {
  return h('button', { type: 'button', class: kind ? `button ${kind}` : 'button', onclick, ...more }, label);
}

function heading(text) {
  return h('h1', { tabindex: '-1' }, text);
}

/** Shows a screen and puts the reader at its heading. */
function show(draw, { push = true, focus = true } = {}) {
  view = draw;
  main.replaceChildren(...draw().flat().filter(Boolean));
  const title = main.querySelector('h1');
  document.title = `${title?.textContent ?? ''} · Cambium`;
  remember(draw, push);
  if (focus) {
    title?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
}

// The browser's own Back walks through the screens; the address never changes. A kiosk leaves
// nothing to go back to.
const visited = new Map();
let last = history.state?.at ?? 0;

function remember(draw, push) {
  if (kiosk) return;
  if (push || !history.state) {
    last += 1;
    history[push ? 'pushState' : 'replaceState']({ at: last }, '');
  }
  visited.set(history.state.at, draw);
}

addEventListener('popstate', (event) => {
  if (!invitation) return;
  last = event.state?.at ?? last;
  show(visited.get(last) ?? start, { push: false });
});

function speak(tag) {
  language = texts[tag] ? tag : 'en';
  document.documentElement.lang = language;
  for (const choice of languages.querySelectorAll('button')) {
    choice.setAttribute('aria-pressed', String(choice.dataset.language === language));
  }
  languages.setAttribute('aria-label', say('language'));
  for (const each of document.querySelectorAll('[data-say]')) each.textContent = say(each.dataset.say);
  if (view) show(view, { push: false, focus: false });
}
