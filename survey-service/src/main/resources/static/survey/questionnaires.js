// The editor works without this. With it, the phone shows the question that is being written, and
// after adding or moving something the reader is where it went.

const card = (at) => at && document.getElementById(`card${at}`);

/** Shows the question around this element on the phone, if it is another than before. */
function look(element) {
  const question = element.closest?.('.question-card');
  const shown = document.getElementById('at');
  if (!question || !shown || shown.value === question.dataset.at) return;
  shown.value = question.dataset.at;
  mark();
  document.getElementById('form').dispatchEvent(new Event('look'));
}

function mark() {
  const at = document.getElementById('at')?.value;
  document.querySelectorAll('.question-card').forEach((each) => each.classList.toggle('shown', `${at}/`.startsWith(`${each.dataset.at}/`)));
}

/** The summary where there is one, else the part that was touched. */
function arrive() {
  mark();
  const editor = document.getElementById('editor');
  if (!editor) return;
  const part = card(editor.dataset.at);
  const goal = document.getElementById('summary') ?? part?.querySelector('h2, h3') ?? part;
  goal?.focus({ preventScroll: true });
  goal?.scrollIntoView({ block: 'start' });
}

document.addEventListener('focusin', (event) => look(event.target));
document.addEventListener('click', (event) => {
  const show = event.target.closest?.('.show-button');
  if (!show) return;
  event.preventDefault();
  look(show);
  document.getElementById('preview').scrollIntoView({ block: 'nearest' });
});
document.addEventListener('htmx:afterSettle', (event) => {
  if (event.detail.target?.id === 'editor' || event.target.id === 'editor') arrive();
});
mark();
