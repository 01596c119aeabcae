'use strict';

// The answer page is one program in a few files without a build step. They are loaded in order and
// share one scope: words, draw, questions, keeping, fields, sending, screens, kiosk (there only), begin.

const texts = JSON.parse(document.getElementById('texts').textContent);
const kiosk = document.body.dataset.kiosk !== undefined;
const main = document.getElementById('content');
const live = document.getElementById('live');
const languages = document.getElementById('languages');

let language = document.documentElement.lang;
let token = ''; // from the address fragment, which no browser sends anywhere, or from a typed code
let visit = 0; // counts who was here, at a kiosk
let invitation = null;
let questions = [];
let answers = {};
let comments = {};
let sent = null; // the response that stands: {version, receipt}

function say(key, values = {}) {
  const text = (texts[language] ?? texts.en)[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

function local(text, otherwise = '') {
  if (text === undefined || text === null) return otherwise;
  if (typeof text !== 'object') return String(text);
  return text[language] ?? text.default ?? text.en ?? Object.values(text)[0] ?? otherwise;
}

/** The close in this device's own time zone. */
function until() {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit',
  }).format(new Date(invitation.round.closesAt));
}

function others() {
  return invitation.promise.minimumGroup - 1;
}
