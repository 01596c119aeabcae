'use strict';

// A question as a form field, on a screen of its own or among the others.

/** The field; `alone` on a screen of its own, `changed` is told after each answer. */
function field(asked, index, { alone, changed, chosen }) {
  const id = `q${index}`;
  const make = asked.kind === 'comment' ? commentField : choices;
  return make(asked, { id, alone, chosen, changed: () => {
    keepDraft();
    complain(id, null);
    changed();
  } });
}

function statement(asked, { alone }, text = title(asked)) {
  return [
    asked.context && h('p', { class: 'quiet' }, local(asked.context)),
    h(alone ? 'h1' : 'h2', { tabindex: '-1', class: 'statement' }, text,
      asked.required && h('span', { class: 'required small quiet' }, ` ${say('required')}`)),
  ];
}

function description(asked, { id }) {
  return asked.description ? h('p', { class: 'quiet', id: `${id}-description` }, local(asked.description)) : null;
}

function described(asked, { id }, ...more) {
  return [asked.description && `${id}-description`, ...more, `${id}-error`].filter(Boolean).join(' ');
}

function errorOf({ id }) {
  return h('p', { class: 'error', id: `${id}-error`, hidden: true });
}

/** Says beside a field what is wrong with it, or takes that back. */
function complain(id, text) {
  const error = document.getElementById(`${id}-error`);
  if (!error) return;
  error.hidden = text === null;
  error.textContent = text ?? '';
  const control = document.getElementById(id);
  if (text === null) control.removeAttribute('aria-invalid');
  else control.setAttribute('aria-invalid', 'true');
}

function choices(asked, at) {
  const clear = asked.required ? null : button(say('clear'), 'plain small quiet clear', () => {
    delete answers[asked.id];
    inputs.forEach((input) => { input.checked = false; });
    clear.hidden = true;
    at.changed();
    inputs[0].focus();
  }, { hidden: !isAnswered(asked), 'aria-label': at.alone ? null : `${say('clear')}: ${title(asked)}` });
  const inputs = [];
  const options = asked.options.map((each, position) => {
    const input = h('input', {
      type: 'radio', name: at.id, value: String(each.value), class: 'visually-hidden', autocomplete: 'off',
      onclick: () => {
        answers[asked.id] = each.value;
        if (clear) clear.hidden = false;
        at.changed();
        at.chosen?.();
      },
    });
    input.checked = answers[asked.id] === each.value;
    inputs.push(input);
    return h('label', { class: 'option' }, input,
      h('span', {}, h('span', {}, optionText(asked, each)), asked.kind === 'list' && h('kbd', { 'aria-hidden': 'true' }, String(position + 1))));
  });
  return h('fieldset', {
    id: at.id, class: asked.kind === 'scale' ? 'choices scale' : 'choices', role: 'radiogroup',
    'aria-required': asked.required ? 'true' : null, 'aria-describedby': described(asked, at),
  },
  h('legend', {}, statement(asked, at)),
  description(asked, at),
  errorOf(at),
  h('div', { class: 'options' }, options),
  asked.kind === 'scale' && (asked.least || asked.most) &&
    h('div', { class: 'ends small quiet', 'aria-hidden': 'true' }, h('span', {}, local(asked.least)), h('span', {}, local(asked.most))),
  clear);
}

function optionText(asked, each) {
  if (asked.kind !== 'scale') return local(each.text, String(each.value));
  const values = asked.options.map(({ value }) => value);
  const end = each.value === Math.min(...values) ? asked.least : each.value === Math.max(...values) ? asked.most : null;
  return h('span', {}, String(each.value), end && h('span', { class: 'visually-hidden' }, `(${local(end)})`));
}

function commentField(asked, at) {
  const k = invitation.promise.minimumGroup;
  const count = h('p', { class: 'small quiet', role: 'status' });
  const area = h('textarea', {
    id: at.id, rows: '6', maxlength: String(asked.longest), autocomplete: 'off', placeholder: local(asked.placeholder) || null,
    'aria-required': asked.required ? 'true' : null, 'aria-describedby': described(asked, at, `${at.id}-promise`),
    oninput: () => {
      comments[asked.id] = area.value;
      at.changed();
      count.textContent = area.value.length > asked.longest * 0.8 ? say('comment.left', { n: asked.longest - area.value.length }) : '';
    },
  });
  area.value = comments[asked.id] ?? '';
  return h('div', { class: 'field comment' },
    statement(asked, at, h('label', { for: at.id }, title(asked))),
    description(asked, at),
    h('p', { class: 'notice small', id: `${at.id}-promise` }, say('comment.promise', { k, twice: 2 * k })),
    errorOf(at), area, count);
}

// ---- keys ----------------------------------------------------------------------------------------

let arrows = false; // arrow keys look through the options; only a choice moves on
let typed = { digit: '', at: 0 };

/** The question that a digit is meant for: where the focus is, else the first that is open. */
function meant(target) {
  const groups = [...main.querySelectorAll('fieldset.choices')];
  const focused = target.closest?.('fieldset.choices');
  return focused ?? groups.find((group) => !group.querySelector('input:checked')) ?? groups[0];
}

function focusNext(group) {
  const fields = [...main.querySelectorAll('fieldset.choices, textarea, button.wide')];
  const next = fields[fields.indexOf(group) + 1];
  (next?.querySelector('input:checked, input') ?? next)?.focus();
}

addEventListener('keydown', (event) => {
  arrows = event.key.startsWith('Arrow');
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('textarea, summary, input.code')) return;
  const group = meant(event.target);
  if (!group) return;
  const alone = !main.querySelector('form.all');
  if (event.key === 'Enter' && !alone && event.target.matches('.options input')) {
    event.preventDefault(); // whoever presses Enter goes on to the next question and sends nothing yet
    focusNext(group);
    return;
  }
  if (!/^\d$/.test(event.key)) return;
  const inputs = [...group.querySelectorAll('.options input')];
  const scale = group.matches('.scale');
  const long = scale || inputs.length > 9; // there, 1 may become 10: Enter moves on
  const ten = typed.digit === '1' && event.key === '0' && event.timeStamp - typed.at < 900;
  typed = { digit: event.key, at: event.timeStamp };
  const picked = scale
    ? inputs.find((input) => input.value === (ten ? '10' : event.key))
    : inputs[(ten ? 10 : Number(event.key)) - 1];
  if (!picked) return;
  event.preventDefault();
  arrows = long;
  picked.focus();
  picked.click();
  arrows = false;
  if (!alone && !long) focusNext(group);
});
addEventListener('keyup', () => { arrows = false; });
