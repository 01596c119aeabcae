'use strict';

// Begins: with the token of a personal link, or with the code screen of a kiosk.

async function openInvitation() {
  await nameWhatIsKept();
  const unsent = kept('waiting');
  const what = !unsent ? 'offline.open' : unsent.withdraw ? 'offline.withdraw' : 'offline.answers';
  const answer = await untilAnswered(() => call('POST', '/api/invitation', { token }), what);
  if (!answer) return undefined;
  if (answer.status !== 200) {
    tooLate = Boolean(unsent); // the round is so long over that its link is not known any more
    drop('waiting', 'draft');
    return show(unknown, { push: false });
  }
  invitation = answer.body;
  questions = readQuestions(invitation.questionnaire);
  takeResponse(invitation.response);
  view = null;
  if (!kiosk) {
    const chosen = new URLSearchParams(location.search).get('lang');
    speak(chosen && texts[chosen] ? chosen : invitation.language);
  }
  if (invitation.round.state !== 'OPEN') {
    tooLate = Boolean(unsent) && !same(invitation.response, unsent);
    drop('waiting', 'draft');
    return show(ended, { push: false });
  }
  if (unsent) return resume(unsent);
  const draft = kept('draft');
  if (draft) {
    answers = draft.answers ?? {};
    comments = draft.comments ?? {};
  }
  return show(sent && !draft ? thanks : start, { push: false });
}

function begin() {
  languages.hidden = false;
  languages.addEventListener('click', (event) => {
    const tag = event.target.dataset?.language;
    if (tag) speak(tag);
  });
  document.getElementById('skip').addEventListener('click', (event) => {
    event.preventDefault(); // the fragment belongs to the token
    main.focus();
  });
  if (kiosk) return startKiosk();
  addEventListener('hashchange', () => location.reload());
  dropWhatIsOver();
  token = location.hash.slice(1);
  return token ? openInvitation() : show(unknown, { push: false });
}

begin();
