'use strict';

// A shared device. It asks for a code, never leaves this address, keeps nothing, and returns to its
// start by itself. Nothing is loaded for that, so it does so without a connection too.

const IDLE = 60; // seconds without a touch or a key until the countdown shows
const COUNTDOWN = 30;
const MORE_TIME = 180;
const SECOND = 1000;

const leaving = document.getElementById('leaving');
const first = language;
let returnsAt = null; // null at the untouched start
let announced = false;
let ending = false; // at a last screen

function code(refusal = null, typed = '') {
  const input = h('input', {
    id: 'code', class: 'code', required: true, maxlength: '24', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false',
    'aria-invalid': refusal ? 'true' : null, 'aria-describedby': refusal ? 'refused hint' : 'hint',
  });
  input.value = typed;
  return [
    heading(say('kiosk.heading')),
    h('p', {}, say('kiosk.text')),
    h('form', { class: 'card', autocomplete: 'off', novalidate: true, onsubmit: (event) => { event.preventDefault(); enter(input.value); } },
      h('div', { class: 'field' },
        h('label', { for: 'code' }, say('kiosk.label')),
        h('span', { class: 'hint', id: 'hint' }, say('kiosk.hint')),
        input,
        refusal && h('span', { class: 'error', id: 'refused', role: 'alert' }, say(refusal))),
      h('button', { class: 'button' }, say('kiosk.submit'))),
    h('p', { class: 'small quiet' }, say('kiosk.keeps')),
  ];
}

function askAgain(refusal, typed) {
  show(() => code(refusal, document.getElementById('code')?.value ?? typed));
  document.getElementById('code').focus();
}

async function enter(typed) {
  const here = visit;
  let answer;
  try {
    answer = await fetch('/kiosk', {
      method: 'POST', credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer',
      headers: { Accept: 'application/json' }, body: new URLSearchParams({ code: typed }),
    });
  } catch {
    return here === visit ? askAgain('kiosk.offline', typed) : undefined;
  }
  if (here !== visit) return undefined; // whoever typed it is gone
  if (answer.status === 429) return askAgain('kiosk.too-many', typed);
  if (answer.status !== 200) return askAgain(answer.status < 500 ? 'kiosk.unknown' : 'kiosk.offline', typed);
  token = (await answer.json()).token;
  return openInvitation();
}

/** Forgets whoever was here: in memory, on the screen, in the form, in the language. */
function returnToStart() {
  visit += 1;
  draftName = null;
  token = '';
  invitation = null;
  questions = [];
  tooLate = false;
  allAtOnce = false;
  clearTimeout(moving);
  takeResponse(null);
  returnsAt = null;
  leaving.hidden = true;
  live.textContent = '';
  ending = false;
  view = null;
  speak(first);
  show(() => code());
  document.getElementById('code').focus();
}

function atTheEnd() {
  return [thanks, newer, withdrawn, ended, unknown].includes(view);
}

/** Somebody is here. */
function touched(seconds = atTheEnd() ? COUNTDOWN : IDLE + COUNTDOWN) {
  returnsAt = Math.max(Date.now() + seconds * SECOND, returnsAt ?? 0);
  countDown();
}

function countDown() {
  if (returnsAt === null) return;
  if (atTheEnd() && !ending) returnsAt = Date.now() + COUNTDOWN * SECOND;
  ending = atTheEnd();
  const left = Math.ceil((returnsAt - Date.now()) / SECOND);
  if (left <= 0) return returnToStart();
  const near = left <= COUNTDOWN;
  leaving.hidden = !near;
  document.getElementById('countdown').textContent = say('kiosk.leaving', { n: left });
  if (near && !announced) live.textContent = say('kiosk.leaving', { n: left });
  announced = near;
}

function startKiosk() {
  setInterval(countDown, SECOND);
  for (const kind of ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove']) {
    addEventListener(kind, (event) => {
      if (!leaving.contains(event.target)) touched();
    }, { passive: true });
  }
  document.getElementById('more-time').addEventListener('click', () => touched(MORE_TIME));
  document.getElementById('return').addEventListener('click', returnToStart);
  document.getElementById('start-over').addEventListener('click', returnToStart);
  addEventListener('pagehide', returnToStart); // a page that the browser keeps for Back shows nobody
  returnToStart();
}
