// The answer page: reads the personal link's token from the address fragment, which no browser sends
// anywhere, asks one question per screen, keeps a draft on this device, and sends it when it can.

const texts = JSON.parse(document.getElementById('texts').textContent);
const main = document.getElementById('content');
const live = document.getElementById('live');
const languages = document.getElementById('languages');
const token = location.hash.slice(1);

let language = document.documentElement.lang;
let invitation = null;
let questions = [];
let answers = {};
let comments = {};
let sent = null; // the response that stands: {version, receipt}
let view = null; // draws the present screen again, in another language too
let draftKey = null;

// ---- words -------------------------------------------------------------------------------------

function say(key, values = {}) {
  const text = (texts[language] ?? texts.en)[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

function local(text, otherwise = '') {
  if (text === undefined || text === null) return otherwise;
  if (typeof text !== 'object') return String(text);
  return text[language] ?? text.default ?? text.en ?? Object.values(text)[0] ?? otherwise;
}

function until() {
  const closes = new Date(invitation.round.closesAt);
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit',
  }).format(closes);
}

// ---- drawing -----------------------------------------------------------------------------------

function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
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
  main.replaceChildren(...draw().filter(Boolean));
  const title = main.querySelector('h1');
  document.title = `${title?.textContent ?? ''} · Cambium`;
  if (push) history.pushState(null, '');
  visited.set(history.state?.at ?? mark(), draw);
  if (focus) {
    title?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
}

// The browser's own Back walks through the screens; the address never changes.
const visited = new Map();

function mark() {
  const at = visited.size + 1;
  history.replaceState({ at }, '');
  return at;
}

addEventListener('popstate', (event) => {
  const draw = visited.get(event.state?.at);
  if (draw) show(draw, { push: false });
});

function place(time = false) {
  return h('p', { class: 'eyebrow round' },
    h('span', {}, invitation.round.title),
    time && h('span', { class: 'quiet' }, say('minutes', { n: Math.max(1, Math.ceil((questions.length * 9) / 60)) })));
}

function helpContacts() {
  const contacts = invitation.promise.helpContacts ?? [];
  if (contacts.length === 0) return null;
  return h('section', { class: 'help' },
    h('h2', {}, say('help.heading')),
    h('p', {}, say('help.text')),
    h('ul', { class: 'contacts' },
      contacts.map((contact) => h('li', {}, h('strong', {}, local(contact.name)), h('span', {}, local(contact.detail))))));
}

function whatIsSeen() {
  const k = invitation.promise.minimumGroup;
  const values = { k, others: k - 1, twice: 2 * k, fourfold: 4 * k, until: until() };
  const readers = [...new Set([...(invitation.promise.readers ?? []), 'administrators', 'everybody'])]
    .map((reader) => h('li', {}, say(`reader.${reader}`)));
  return [
    h('h2', { class: 'minor' }, say('seen.who')),
    h('ul', {}, readers, h('li', {}, say('seen.nobody'))),
    h('h2', { class: 'minor' }, say('seen.figures')),
    h('ul', {}, ['seen.group', 'seen.ends', 'seen.share', 'seen.open'].map((key) => h('li', {}, say(key, values)))),
    h('h2', { class: 'minor' }, say('seen.taking-part')),
    h('ul', {}, ['seen.who-answered', 'seen.everybody'].map((key) => h('li', {}, say(key, values)))),
    questions.some((question) => question.kind === 'comment') &&
      [h('h2', { class: 'minor' }, say('seen.comments')), h('ul', {}, h('li', {}, say('comment.promise', values)))],
    h('h2', { class: 'minor' }, say('seen.change')),
    h('ul', {}, h('li', {}, say('seen.until', values))),
  ].flat().filter(Boolean);
}

// ---- screens -----------------------------------------------------------------------------------

function start() {
  const k = invitation.promise.minimumGroup;
  const begun = hasAnything();
  return [
    place(true),
    heading(say('promise.heading')),
    h('div', { class: 'card promise' },
      h('p', { class: 'lead' }, say('promise.join', { others: k - 1 })),
      h('p', {}, say('promise.nobody')),
      h('details', {}, h('summary', {}, say('seen.summary')), whatIsSeen())),
    begun && h('p', { class: 'notice' }, say('draft.kept')),
    button(begun ? say('continue') : say('start'), 'wide', () => ask(begun ? firstOpen() : 0)),
    h('p', { class: 'small quiet center' }, say('start.voluntary')),
    helpContacts(),
  ];
}

function promiseLine() {
  return h('details', { class: 'promise-line' },
    h('summary', {}, h('span', {}, say('promise.short', { others: invitation.promise.minimumGroup - 1 }), ' ', h('u', {}, say('seen.short')))),
    h('div', { class: 'card' }, whatIsSeen()));
}

function ask(index) {
  if (index < 0) return show(start);
  if (index >= questions.length) return show(review);
  show(() => question(index));
  live.textContent = say('progress', { n: index + 1, all: questions.length });
}

function question(index) {
  const asked = questions[index];
  const progress = say('progress', { n: index + 1, all: questions.length });
  const descriptionId = asked.description ? 'description' : null;
  const body = asked.kind === 'comment' ? commentField(asked) : choices(asked, index);
  const form = h('form', { class: 'question', onsubmit: (event) => { event.preventDefault(); ask(index + 1); } },
    body,
    h('div', { class: 'steps' },
      button(`‹ ${say('back')}`, 'plain', () => ask(index - 1)),
      h('button', { class: isAnswered(asked) ? 'button plain' : 'button plain quiet', id: 'onward' }, onwardLabel(asked))));
  if (descriptionId) form.querySelector('fieldset, textarea')?.setAttribute('aria-describedby', descriptionId);
  return [
    h('div', { class: 'progress' },
      h('span', { class: 'small quiet', 'aria-hidden': 'true' }, progress),
      h('progress', { value: index + 1, max: questions.length, 'aria-label': progress })),
    form,
    promiseLine(),
  ];
}

function isAnswered(asked) {
  return asked.kind === 'comment' ? Boolean(comments[asked.id]?.trim()) : answers[asked.id] !== undefined;
}

function onwardLabel(asked) {
  return isAnswered(asked) ? `${say('next')} ›` : say(asked.required ? 'next' : 'skip');
}

function labelOnward(asked) {
  const onward = document.getElementById('onward');
  onward.textContent = onwardLabel(asked);
  onward.classList.toggle('quiet', !isAnswered(asked));
}

function statement(asked) {
  return [
    asked.context && h('p', { class: 'quiet' }, local(asked.context)),
    h('h1', { tabindex: '-1', class: 'statement' }, local(asked.title, asked.id)),
  ];
}

function description(asked) {
  return asked.description ? h('p', { class: 'quiet', id: 'description' }, local(asked.description)) : null;
}

function choices(asked, index) {
  const field = h('fieldset', { class: asked.kind === 'scale' ? 'choices scale' : 'choices' },
    h('legend', {}, statement(asked)),
    description(asked),
    h('div', { class: 'options' }, asked.options.map((option, position) => {
      const input = h('input', {
        type: 'radio', name: 'answer', value: String(option.value), class: 'visually-hidden',
        onclick: () => choose(asked, option.value, index),
      });
      input.checked = answers[asked.id] === option.value;
      return h('label', { class: 'option' }, input,
        h('span', {}, h('span', {}, optionText(asked, option)), asked.kind === 'list' && h('kbd', { 'aria-hidden': 'true' }, String(position + 1))));
    })),
    asked.kind === 'scale' && (asked.least || asked.most) &&
      h('div', { class: 'ends small quiet', 'aria-hidden': 'true' }, h('span', {}, local(asked.least)), h('span', {}, local(asked.most))));
  return field;
}

function optionText(asked, option) {
  if (asked.kind !== 'scale') return local(option.text, String(option.value));
  const values = asked.options.map(({ value }) => value);
  const end = option.value === Math.min(...values) ? asked.least : option.value === Math.max(...values) ? asked.most : null;
  return h('span', {}, String(option.value), end && h('span', { class: 'visually-hidden' }, `, ${local(end)}`));
}

function commentField(asked) {
  const k = invitation.promise.minimumGroup;
  const area = h('textarea', {
    id: 'comment', rows: '6', maxlength: String(asked.longest), 'aria-describedby': 'comment-promise', placeholder: local(asked.placeholder) || null,
    oninput: (event) => {
      comments[asked.id] = event.target.value;
      keepDraft();
      labelOnward(asked);
      count.textContent = event.target.value.length > asked.longest * 0.8 ? say('comment.left', { n: asked.longest - event.target.value.length }) : '';
    },
  });
  area.value = comments[asked.id] ?? '';
  const count = h('p', { class: 'small quiet', role: 'status' });
  return h('div', { class: 'field' },
    asked.context && h('p', { class: 'quiet' }, local(asked.context)),
    h('h1', { tabindex: '-1', class: 'statement' }, h('label', { for: 'comment' }, local(asked.title, asked.id))),
    description(asked),
    h('p', { class: 'notice small', id: 'comment-promise' }, say('comment.promise', { k, twice: 2 * k })),
    area, count);
}

let arrows = false; // arrow keys look through the options; only a choice moves on
let typed = { digit: '', at: 0 };
let moving = null;

function choose(asked, value, index) {
  answers[asked.id] = value;
  keepDraft();
  labelOnward(asked);
  clearTimeout(moving);
  if (arrows) return;
  moving = setTimeout(() => ask(index + 1), matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 220);
}

addEventListener('keydown', (event) => {
  arrows = event.key.startsWith('Arrow');
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('textarea, summary')) return;
  const inputs = [...main.querySelectorAll('.options input')];
  if (!/^\d$/.test(event.key) || inputs.length === 0) return;
  const scale = main.querySelector('.choices.scale') !== null;
  const ten = typed.digit === '1' && event.key === '0' && event.timeStamp - typed.at < 900;
  typed = { digit: event.key, at: event.timeStamp };
  const picked = scale
    ? inputs.find((input) => input.value === (ten ? '10' : event.key))
    : inputs[Number(event.key) - 1];
  if (!picked) return;
  event.preventDefault();
  arrows = scale; // on a long scale 1 may become 10: Enter moves on
  picked.focus();
  picked.click();
  arrows = false;
});
addEventListener('keyup', () => { arrows = false; });

function given(asked) {
  if (!isAnswered(asked)) return say('review.skipped');
  if (asked.kind === 'comment') return comments[asked.id].trim();
  const option = asked.options.find(({ value }) => value === answers[asked.id]);
  return asked.kind === 'scale' ? String(option?.value) : local(option?.text, String(option?.value));
}

function review() {
  const missing = questions.filter((asked) => asked.required && !isAnswered(asked));
  const ready = hasAnything() && missing.length === 0;
  return [
    place(),
    heading(say('review.heading')),
    h('p', {}, ready ? say('review.text', { until: until() }) : say(missing.length ? 'review.required' : 'review.empty')),
    h('div', { class: 'card list' }, h('dl', {}, questions.map((asked, index) => h('div', {},
      h('dt', {}, local(asked.title, asked.id)),
      h('dd', { class: isAnswered(asked) ? null : 'quiet' }, given(asked)),
      h('dd', { class: 'edit' }, button(say('change'), 'plain', () => ask(index), { 'aria-label': `${say('change')}: ${local(asked.title, asked.id)}` })))))),
    button(say(sent ? 'review.send-again' : 'review.send'), 'wide', send, { disabled: !ready }),
    sent && button(say('review.leave'), 'plain wide', leaveAsItWas),
  ];
}

function thanks() {
  return [
    place(),
    heading(say('sent.heading')),
    h('p', { class: 'lead' }, say('sent.text')),
    h('div', { class: 'card' },
      h('dl', { class: 'after' },
        h('dt', {}, say('sent.change')), h('dd', {}, say('sent.until', { until: until() })),
        h('dt', {}, say('sent.results')), h('dd', {}, say('sent.when')),
        h('dt', {}, say('sent.receipt')), h('dd', {}, h('code', {}, String(sent.receipt)), ' ', h('span', { class: 'small quiet' }, say('sent.version', { n: sent.version }))))),
    h('div', { class: 'row' },
      button(say('sent.revise'), 'secondary', () => show(review)),
      button(say('sent.withdraw'), 'plain', () => show(withdrawal))),
    helpContacts(),
  ];
}

function withdrawal() {
  return [
    place(),
    heading(say('withdraw.heading')),
    h('p', {}, say('withdraw.text', { until: until() })),
    h('div', { class: 'row' },
      button(say('withdraw.do'), '', withdraw),
      button(say('withdraw.keep'), 'secondary', () => show(thanks))),
  ];
}

function withdrawn() {
  return [
    place(),
    heading(say('withdrawn.heading')),
    h('p', { class: 'lead' }, say('withdrawn.text', { until: until() })),
    button(say('withdrawn.again'), 'secondary', () => show(start)),
    helpContacts(),
  ];
}

function ended() {
  return [
    place(),
    heading(say('closed.heading')),
    h('p', { class: 'lead' }, say(invitation.round.state === 'CANCELLED' ? 'closed.cancelled' : 'closed.text')),
    helpContacts(),
  ];
}

function unknown() {
  return [
    heading(say('unknown.heading')),
    h('p', { class: 'lead' }, say('unknown.text')),
    h('p', {}, h('a', { class: 'button secondary', href: '/code' }, say('unknown.code'))),
  ];
}

function waiting(again, what) {
  return () => [
    heading(say('offline.heading')),
    h('p', { class: 'lead', role: 'status' }, say(what)),
    button(say('offline.again'), '', again),
  ];
}

function working() {
  return [heading(say('working'))];
}

// ---- draft -------------------------------------------------------------------------------------

function hasAnything() {
  return questions.some(isAnswered);
}

function firstOpen() {
  const index = questions.findIndex((asked) => !isAnswered(asked));
  return index < 0 ? questions.length : index;
}

async function nameOfDraft() {
  const bytes = new TextEncoder().encode(token);
  if (!crypto.subtle) return `cambium.draft.${token.slice(0, 8)}`; // plain http, other than localhost
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `cambium.draft.${[...digest.slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function stored(action) {
  try {
    return action(localStorage);
  } catch {
    return null; // storage is off: the page works, it only forgets when it is closed
  }
}

function keepDraft() {
  stored((storage) => storage.setItem(draftKey, JSON.stringify({ answers, comments, until: invitation.round.closesAt })));
}

function readDraft() {
  return stored((storage) => JSON.parse(storage.getItem(draftKey) ?? 'null'));
}

function dropDraft() {
  stored((storage) => storage.removeItem(draftKey));
}

function dropOldDrafts() {
  stored((storage) => {
    for (const key of Object.keys(storage).filter((name) => name.startsWith('cambium.draft.'))) {
      if (new Date(JSON.parse(storage.getItem(key)).until) < new Date()) storage.removeItem(key);
    }
  });
}

function leaveAsItWas() {
  dropDraft();
  takeResponse(invitation.response);
  show(thanks);
}

// ---- sending -----------------------------------------------------------------------------------

class Unreachable extends Error {}

async function call(method, path, body) {
  let answer;
  try {
    answer = await fetch(path, {
      method, credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Unreachable();
  }
  if (answer.status >= 500 || answer.status === 429) throw new Unreachable();
  const text = await answer.text().catch(() => { throw new Unreachable(); });
  return { status: answer.status, body: text ? JSON.parse(text) : {} };
}

/** Repeats until there is an answer: after a while, when the device is online again, or when asked. */
async function untilAnswered(request, what) {
  for (let pause = 2; ; pause = Math.min(pause * 2, 30)) {
    try {
      return await request();
    } catch (failure) {
      if (!(failure instanceof Unreachable)) throw failure;
      await new Promise((again) => {
        show(waiting(again, what), { push: false, focus: pause === 2 });
        setTimeout(again, pause * 1000);
        addEventListener('online', again, { once: true });
      });
    }
  }
}

function present() {
  const asked = new Set(questions.map(({ id }) => id));
  const kept = (map) => Object.fromEntries(Object.entries(map).filter(([id, value]) => asked.has(id) && value !== '' && value !== undefined));
  return {
    token,
    answers: kept(answers),
    comments: kept(Object.fromEntries(Object.entries(comments).map(([id, text]) => [id, text.trim()]))),
  };
}

async function send() {
  const body = present();
  show(working, { push: false });
  const answer = await untilAnswered(() => call('POST', '/api/responses', body), 'offline.answers');
  if (answer.status === 200 || answer.status === 201) {
    sent = { version: answer.body.version, receipt: answer.body.receipt };
    invitation.response = { answers: body.answers, comments: body.comments, ...sent };
    dropDraft();
    show(thanks);
  } else refused(answer);
}

async function withdraw() {
  show(working, { push: false });
  const answer = await untilAnswered(() => call('DELETE', '/api/responses', { token }), 'offline.withdraw');
  if (answer.status === 204) {
    dropDraft();
    delete invitation.response;
    takeResponse(null);
    show(withdrawn);
  } else refused(answer);
}

function refused(answer) {
  if (answer.status === 409) {
    dropDraft();
    if (invitation.round.state === 'OPEN') invitation.round.state = 'CLOSED';
    show(ended);
  } else if (answer.status === 404) {
    dropDraft();
    show(unknown);
  } else {
    const wrong = new Set((answer.body.errors ?? []).map(({ item }) => item));
    const titles = questions.filter(({ id }) => wrong.has(id)).map((asked) => local(asked.title, asked.id));
    show(() => [h('div', { class: 'notice warning', role: 'alert' },
      h('p', {}, say('refused.text')), h('ul', {}, titles.map((title) => h('li', {}, title)))), ...review()]);
  }
}

function takeResponse(response) {
  answers = { ...(response?.answers ?? {}) };
  comments = { ...(response?.comments ?? {}) };
  sent = response ? { version: response.version, receipt: response.receipt } : null;
}

// ---- questions ---------------------------------------------------------------------------------

function option(entry) {
  return typeof entry === 'object' ? { value: entry.value, text: entry.text } : { value: entry };
}

function ranged(element) {
  const least = element.rateMin ?? 1;
  const most = element.rateMax ?? (element.rateCount ? least + element.rateCount - 1 : Math.max(5, least));
  return Array.from({ length: most - least + 1 }, (_, index) => ({ value: least + index }));
}

function of(element, options, more = {}) {
  return {
    id: element.name, title: element.title, description: element.description, required: element.isRequired === true,
    kind: options.every(({ text }) => text !== undefined) ? 'list' : 'scale',
    options, least: element.minRateDescription, most: element.maxRateDescription, ...more,
  };
}

function items(element) {
  switch (element.type) {
    case 'rating':
      return [of(element, element.rateValues ? element.rateValues.map(option) : ranged(element))];
    case 'radiogroup':
      return [of(element, element.choices.map(option))];
    case 'boolean':
      return [of(element, [
        { value: true, text: element.labelTrue ?? everyLanguage('yes') },
        { value: false, text: element.labelFalse ?? everyLanguage('no') },
      ])];
    case 'matrix':
      return element.rows.map(option).map((row) => of(element, element.columns.map(option),
        { id: row.value, title: row.text ?? row.value, context: element.title }));
    case 'comment':
      return [{ id: element.name, kind: 'comment', title: element.title, description: element.description,
        placeholder: element.placeholder, longest: element.maxLength ?? 2000, required: element.isRequired === true }];
    default:
      return [];
  }
}

function everyLanguage(key) {
  return Object.fromEntries(Object.keys(texts).map((tag) => [tag, texts[tag][key]]));
}

function readQuestions(questionnaire) {
  const pages = questionnaire.pages ?? [questionnaire];
  return pages.flatMap((page) => page.elements ?? []).flatMap(items);
}

// ---- beginning ---------------------------------------------------------------------------------

function speak(tag) {
  language = texts[tag] ? tag : 'en';
  document.documentElement.lang = language;
  for (const choice of languages.querySelectorAll('button')) {
    choice.setAttribute('aria-pressed', String(choice.dataset.language === language));
  }
  languages.setAttribute('aria-label', say('language'));
  document.getElementById('skip').textContent = say('skip-link');
  if (view) show(view, { push: false, focus: false });
}

async function begin() {
  languages.hidden = false;
  languages.addEventListener('click', (event) => {
    const tag = event.target.dataset?.language;
    if (tag) speak(tag);
  });
  addEventListener('hashchange', () => location.reload());
  document.getElementById('skip').addEventListener('click', (event) => {
    event.preventDefault(); // the fragment belongs to the token
    main.focus();
  });
  dropOldDrafts();
  if (!token) return show(unknown, { push: false });
  draftKey = await nameOfDraft();
  const answer = await untilAnswered(() => call('POST', '/api/invitation', { token }), 'offline.open');
  if (answer.status !== 200) return show(unknown, { push: false });
  invitation = answer.body;
  questions = readQuestions(invitation.questionnaire);
  takeResponse(invitation.response);
  view = null;
  const chosen = new URLSearchParams(location.search).get('lang');
  speak(chosen && texts[chosen] ? chosen : invitation.language);
  if (invitation.round.state !== 'OPEN') return show(ended, { push: false });
  const draft = readDraft();
  if (draft) {
    answers = draft.answers ?? {};
    comments = draft.comments ?? {};
  }
  return show(sent && !draft ? thanks : start, { push: false });
}

begin();
