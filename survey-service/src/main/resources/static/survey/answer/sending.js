'use strict';

// What is sent waits on this device until the server has confirmed it: while the page is open, and
// after it was closed or loaded again. The same body twice is one answer to the server.

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

/**
 * Repeats until there is an answer: after a while, when the device is online again, or when asked.
 * Null if the person went back instead, or is no longer the one who is here.
 */
async function untilAnswered(request, what, back = null) {
  const here = visit; // on a shared device the next person may be there before the answer
  let wake = () => {};
  let screen = null;
  for (let pause = 2; ; pause = Math.min(pause * 2, 30)) {
    try {
      const answer = await request();
      return here === visit ? answer : null;
    } catch (failure) {
      if (!(failure instanceof Unreachable)) throw failure;
    }
    if (here !== visit) return null;
    if (!screen) {
      screen = waiting(what, () => wake(true), back && (() => wake(false)));
      show(screen, { push: false });
    } else if (document.getElementById('still')) {
      document.getElementById('still').textContent = say('offline.still', { at: new Date().toLocaleTimeString(language) });
    }
    const heard = new AbortController();
    const again = await new Promise((resolve) => {
      wake = resolve;
      setTimeout(resolve, pause * 1000, true);
      addEventListener('online', () => resolve(true), { signal: heard.signal });
    });
    heard.abort();
    if (here !== visit) return null;
    if (!again) {
      back();
      return null;
    }
  }
}

function waiting(what, again, back) {
  return () => [
    heading(say('offline.heading')),
    h('p', { class: 'lead' }, say(what)),
    h('p', { class: 'small quiet', id: 'still', role: 'status' }),
    h('div', { class: 'row' },
      button(say('offline.again'), '', again),
      back && button(say('offline.back'), 'secondary', back)),
  ];
}

function version() {
  return sent?.version ?? 0;
}

async function send() {
  const body = present();
  const safe = keep('waiting', { ...body, base: version() });
  show(working, { push: false });
  const answer = await untilAnswered(
    () => call('POST', '/api/responses', { token, ...body }), safe ? 'offline.answers' : 'offline.answers-here', goBack);
  if (!answer) return undefined;
  drop('waiting');
  if (answer.status !== 200 && answer.status !== 201) return refused(answer);
  invitation.response = { ...body, version: answer.body.version, receipt: answer.body.receipt };
  takeResponse(invitation.response);
  drop('draft');
  return show(thanks);
}

async function withdraw() {
  const safe = keep('waiting', { withdraw: true, base: version() });
  show(working, { push: false });
  const answer = await untilAnswered(
    () => call('DELETE', '/api/responses', { token }), safe ? 'offline.withdraw' : 'offline.withdraw-here', goBack);
  if (!answer) return undefined;
  drop('waiting');
  if (answer.status !== 204) return refused(answer);
  drop('draft');
  delete invitation.response;
  takeResponse(null);
  return show(withdrawn);
}

function goBack() {
  drop('waiting');
  show(allAtOnce ? allOnOne : review, { push: false });
}

function refused(answer) {
  if (answer.status === 409 || answer.status === 404) drop('draft');
  if (answer.status === 409) {
    if (invitation.round.state === 'OPEN') invitation.round.state = 'CLOSED';
    show(ended);
  } else if (answer.status === 404) {
    show(unknown);
  } else {
    const wrong = new Set((answer.body.errors ?? []).map(({ item }) => item));
    show(allAtOnce ? allOnOne : review);
    summarise(questions.filter(({ id }) => wrong.has(id)), 'refused.text', 'refused.item');
  }
}

/** What was sent without a connection, when the page is opened again. */
function resume(unsent) {
  if (unsent.withdraw) {
    if (sent && version() === unsent.base) return withdraw();
    drop('waiting', 'draft');
    return show(sent ? newer : withdrawn, { push: false });
  }
  if (same(invitation.response, unsent)) { // it had arrived, only the confirmation had not
    drop('waiting', 'draft');
    return show(thanks, { push: false });
  }
  if (version() > unsent.base) {
    drop('waiting', 'draft');
    return show(newer, { push: false });
  }
  answers = unsent.answers;
  comments = unsent.comments;
  return send();
}
