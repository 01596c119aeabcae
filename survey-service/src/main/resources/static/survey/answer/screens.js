'use strict';

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

function decided() {
  const text = invitation.decided && local(invitation.decided);
  return text ? h('section', { class: 'card decided' },
    h('h2', {}, say('decided.heading')),
    text.split(/\n+/).map((paragraph) => h('p', {}, paragraph))) : null;
}

function whatIsSeen() {
  const k = invitation.promise.minimumGroup;
  const values = { k, others: others(), twice: 2 * k, fourfold: 4 * k, until: until() };
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
  ];
}

function voluntary() {
  return say(questions.some(({ required }) => required) ? 'start.some' : 'start.voluntary');
}

// ---- before ------------------------------------------------------------------------------------

function start() {
  const begun = hasAnything();
  return [
    place(true),
    heading(say('promise.heading')),
    h('div', { class: 'card promise' },
      h('p', { class: 'lead' }, say('promise.join', { others: others() })),
      h('p', {}, say('promise.nobody')),
      h('details', {}, h('summary', {}, say('seen.summary')), whatIsSeen())),
    begun && !kiosk && h('p', { class: 'notice' }, say('draft.kept')),
    h('fieldset', { class: 'ways' },
      h('legend', { class: 'visually-hidden' }, say('view.legend')),
      [[false, 'view.one'], [true, 'view.all']].map(([all, label]) => {
        const input = h('input', { type: 'radio', name: 'view', class: 'visually-hidden', value: all ? 'all' : 'one', onchange: () => showAllAtOnce(all) });
        input.checked = allAtOnce === all;
        return h('label', {}, input, h('span', {}, say(label)));
      })),
    button(begun ? say('continue') : say('start'), 'wide', () => (allAtOnce ? show(allOnOne) : ask(begun ? firstOpen() : 0))),
    h('p', { class: 'small quiet center' }, voluntary()),
    helpContacts(),
  ];
}

// ---- one question per screen -------------------------------------------------------------------

let moving = null;

function ask(index) {
  clearTimeout(moving);
  if (index < 0) return show(start);
  if (index >= questions.length) return show(review);
  live.textContent = say('progress', { n: index + 1, all: questions.length });
  return show(() => question(index));
}

function question(index) {
  const asked = questions[index];
  const progress = say('progress', { n: index + 1, all: questions.length });
  const onward = h('button', { class: 'button plain', id: 'onward' });
  const label = () => {
    onward.textContent = isAnswered(asked) ? `${say('next')} ›` : say(asked.required ? 'next' : 'skip');
    onward.classList.toggle('quiet', !isAnswered(asked));
  };
  label();
  const body = field(asked, index, { alone: true, changed: label, chosen: () => {
    clearTimeout(moving);
    if (!arrows) moving = setTimeout(() => ask(index + 1), matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 220);
  } });
  return [
    h('div', { class: 'progress' },
      h('span', { class: 'small quiet', 'aria-hidden': 'true' }, progress),
      h('progress', { value: index + 1, max: questions.length, 'aria-label': progress })),
    h('form', { class: 'question', novalidate: true, onsubmit: (event) => { event.preventDefault(); ask(index + 1); } },
      body,
      h('div', { class: 'steps' }, button(`‹ ${say('back')}`, 'plain', () => ask(index - 1)), onward)),
    switchView('view.all', () => show(allOnOne)),
    promiseLine(),
  ];
}

function promiseLine() {
  return h('details', { class: 'promise-line' },
    h('summary', {}, h('span', {}, say('promise.short', { others: others() }), ' ', h('u', {}, say('seen.short')))),
    h('div', { class: 'card' }, whatIsSeen()));
}

function switchView(label, go) {
  return h('p', { class: 'switch' }, button(say(label), 'plain small quiet', () => {
    clearTimeout(moving);
    showAllAtOnce(!allAtOnce);
    go();
  }));
}

// ---- all on one page ---------------------------------------------------------------------------

function allOnOne() {
  const bar = h('progress', { max: questions.length });
  const count = h('span', { class: 'small quiet', 'aria-hidden': 'true' });
  const tally = () => {
    const n = questions.filter(isAnswered).length;
    bar.value = n;
    count.textContent = say('all.answered', { n, all: questions.length });
    bar.setAttribute('aria-label', count.textContent);
  };
  tally();
  return [
    place(),
    heading(say('all.heading')),
    h('p', { class: 'quiet' }, voluntary()),
    h('div', { id: 'summary' }),
    h('div', { class: 'progress all' }, count, bar),
    h('form', { class: 'all', novalidate: true, onsubmit: (event) => { event.preventDefault(); sendIfReady(); } },
      questions.map((asked, index) => h('div', { class: 'card' }, field(asked, index, { alone: false, changed: tally }))),
      h('p', {}, say('review.text', { until: until() })),
      h('button', { class: 'button wide' }, say(sent ? 'review.send-again' : 'review.send'))),
    sent && button(say('review.leave'), 'plain wide', leaveAsItWas),
    h('div', { class: 'steps' }, button(`‹ ${say('back')}`, 'plain', () => show(start)),
      button(say('view.one'), 'plain small quiet', () => { showAllAtOnce(false); ask(Math.min(firstOpen(), questions.length - 1)); })),
    promiseLine(),
  ];
}

// ---- sending -----------------------------------------------------------------------------------

function review() {
  return [
    place(),
    heading(say('review.heading')),
    h('div', { id: 'summary' }),
    h('p', {}, hasAnything() ? say('review.text', { until: until() }) : say('review.empty')),
    h('div', { class: 'card list' }, h('dl', {}, questions.map((asked, index) => h('div', {},
      h('dt', {}, title(asked)),
      h('dd', { class: isAnswered(asked) ? null : 'quiet' }, !isAnswered(asked) && asked.required ? say('review.missing') : given(asked)),
      h('dd', { class: 'edit' }, button(say('change'), 'plain', () => ask(index), { 'aria-label': `${say('change')}: ${title(asked)}` })))))),
    button(say(sent ? 'review.send-again' : 'review.send'), 'wide', sendIfReady),
    sent && button(say('review.leave'), 'plain wide', leaveAsItWas),
    h('div', { class: 'steps' }, button(`‹ ${say('back')}`, 'plain', () => ask(questions.length - 1))),
  ];
}

function sendIfReady() {
  const lacking = missing();
  if (lacking.length > 0) return summarise(lacking, 'review.required', 'review.missing');
  if (!hasAnything()) return summarise([], 'review.empty');
  return send();
}

/** Says at the top what has still to be done, with a way to each place. */
function summarise(wrong, text, beside) {
  const box = h('div', { class: 'notice warning', role: 'alert', tabindex: '-1' },
    h('p', {}, say(text)),
    wrong.length > 0 && h('ul', {}, wrong.map((asked) => h('li', {},
      h('button', { type: 'button', class: 'link', onclick: () => goTo(asked) }, title(asked))))));
  document.getElementById('summary').replaceChildren(box);
  wrong.forEach((asked) => complain(`q${questions.indexOf(asked)}`, say(beside)));
  box.focus();
  box.scrollIntoView({ block: 'center' });
}

function goTo(asked) {
  const index = questions.indexOf(asked);
  const place = document.getElementById(`q${index}`);
  if (!place) return ask(index);
  (place.querySelector('input:checked, input') ?? place).focus();
  return place.scrollIntoView({ block: 'center' });
}

function leaveAsItWas() {
  drop('draft');
  takeResponse(invitation.response);
  show(thanks);
}

// ---- after -------------------------------------------------------------------------------------

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
      button(say('sent.revise'), 'secondary', () => show(allAtOnce ? allOnOne : review)),
      button(say('sent.withdraw'), 'plain', () => show(withdrawal))),
    decided(),
    helpContacts(),
  ];
}

function newer() {
  const [first, ...rest] = thanks();
  return [first, ...rest.slice(0, 2), h('p', { class: 'notice' }, say('newer.text')), ...rest.slice(2)];
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

let tooLate = false; // something was sent without a connection, and did not arrive in time

function ended() {
  return [
    place(),
    heading(say('closed.heading')),
    tooLate && h('p', { class: 'notice' }, say('closed.too-late')),
    h('p', { class: 'lead' }, say(invitation.round.state === 'CANCELLED' ? 'closed.cancelled' : 'closed.text')),
    helpContacts(),
  ];
}

function unknown() {
  return [
    heading(say('unknown.heading')),
    tooLate && h('p', { class: 'notice' }, say('closed.too-late')),
    h('p', { class: 'lead' }, say('unknown.text')),
    !kiosk && h('p', {}, h('a', { class: 'button secondary', href: '/code' }, say('unknown.code'))),
  ];
}

function working() {
  return [heading(say('working'))];
}
