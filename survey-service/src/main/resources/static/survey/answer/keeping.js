'use strict';

// What this device keeps, and nobody else: a draft, what still waits to be sent, and how the
// questions are shown. Draft and waiting are kept under a hash of the token, never the token itself.

const KEPT = 'cambium.';
let draftName = null; // under which it is kept

async function nameWhatIsKept() {
  if (!crypto.subtle) { // plain http, other than localhost
    draftName = token.slice(0, 8);
    return;
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token)));
  draftName = [...digest.slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Nothing is kept on a shared device. Where storage is off, the page works and only forgets. */
function stored(action) {
  if (kiosk) return null;
  try {
    return action(localStorage);
  } catch {
    return null;
  }
}

function keep(kind, what) {
  return stored((storage) => {
    storage.setItem(`${KEPT}${kind}.${draftName}`, JSON.stringify({ ...what, until: invitation.round.closesAt }));
    return true;
  }) === true;
}

function kept(kind) {
  return stored((storage) => JSON.parse(storage.getItem(`${KEPT}${kind}.${draftName}`) ?? 'null'));
}

function drop(...kinds) {
  stored((storage) => kinds.forEach((kind) => storage.removeItem(`${KEPT}${kind}.${draftName}`)));
}

function keepDraft() {
  keep('draft', { answers, comments });
}

function dropWhatIsOver() {
  stored((storage) => {
    for (const key of Object.keys(storage).filter((name) => /^cambium\.(draft|waiting)\./.test(name))) {
      if (new Date(JSON.parse(storage.getItem(key)).until) < new Date()) storage.removeItem(key);
    }
  });
}

// One question at a time, or all on one page.
let allAtOnce = stored((storage) => storage.getItem(`${KEPT}view`)) === 'all';

function showAllAtOnce(yes) {
  allAtOnce = yes;
  stored((storage) => storage.setItem(`${KEPT}view`, yes ? 'all' : 'one'));
}
