package cambium.survey.round;

/** The next thing to do for a round; each can be done again after a crash. */
enum Step {
  /** Nothing. */
  REST,
  FREEZE,
  SEAT,
  ANNOUNCE,
  INVITE,
  SHUT,
  FLUSH,
  REPUBLISH,
  CALL_OFF,
  CLEAR
}
