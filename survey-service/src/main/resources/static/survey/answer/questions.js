'use strict';

// Reads the questionnaire, which is SurveyJS JSON, into a flat list of questions.

function option(entry) {
  return typeof entry === 'object' ? { value: entry.value, text: entry.text } : { value: entry };
}

function ranged(element) {
  const least = element.rateMin ?? 1;
  const most = element.rateMax ?? (element.rateCount ? least + element.rateCount - 1 : Math.max(5, least));
  return Array.from({ length: most - least + 1 }, (_, index) => ({ value: least + index }));
}

function choiceOf(element, options, more = {}) {
  return {
    id: element.name, title: element.title, description: element.description, required: element.isRequired === true,
    kind: options.every(({ text }) => text !== undefined) ? 'list' : 'scale',
    options, least: element.minRateDescription, most: element.maxRateDescription, ...more,
  };
}

function itemsOf(element) {
  switch (element.type) {
    case 'rating':
      return [choiceOf(element, element.rateValues ? element.rateValues.map(option) : ranged(element))];
    case 'radiogroup':
      return [choiceOf(element, element.choices.map(option))];
    case 'boolean':
      return [choiceOf(element, [
        { value: true, text: element.labelTrue ?? everyLanguage('yes') },
        { value: false, text: element.labelFalse ?? everyLanguage('no') },
      ])];
    case 'matrix':
      return element.rows.map(option).map((row) => choiceOf(element, element.columns.map(option),
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
  return pages.flatMap((page) => page.elements ?? []).flatMap(itemsOf);
}

// ---- what was answered ---------------------------------------------------------------------------

function isAnswered(asked) {
  return asked.kind === 'comment' ? Boolean(comments[asked.id]?.trim()) : answers[asked.id] !== undefined;
}

function hasAnything() {
  return questions.some(isAnswered);
}

function firstOpen() {
  const index = questions.findIndex((asked) => !isAnswered(asked));
  return index < 0 ? questions.length : index;
}

function missing() {
  return questions.filter((asked) => asked.required && !isAnswered(asked));
}

function title(asked) {
  return local(asked.title, asked.id);
}

/** What was answered, in words. */
function given(asked) {
  if (!isAnswered(asked)) return say('review.skipped');
  if (asked.kind === 'comment') return comments[asked.id].trim();
  const chosen = asked.options.find(({ value }) => value === answers[asked.id]);
  return asked.kind === 'scale' ? String(chosen?.value) : local(chosen?.text, String(chosen?.value));
}

/** What is sent: only what is asked, and only what was answered. */
function present() {
  const asked = new Set(questions.map(({ id }) => id));
  const kept = (entries) => Object.fromEntries(entries.filter(([id, value]) => asked.has(id) && value !== '' && value !== undefined));
  return {
    answers: kept(Object.entries(answers)),
    comments: kept(Object.entries(comments).map(([id, text]) => [id, text.trim()])),
  };
}

function takeResponse(response) {
  answers = { ...response?.answers };
  comments = { ...response?.comments };
  sent = response ? { version: response.version, receipt: response.receipt } : null;
}

/** Whether two bodies say the same, in whatever order. */
function same(one, other) {
  const ordered = (map) => JSON.stringify(Object.entries(map ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
  return ordered(one?.answers) === ordered(other?.answers) && ordered(one?.comments) === ordered(other?.comments);
}
