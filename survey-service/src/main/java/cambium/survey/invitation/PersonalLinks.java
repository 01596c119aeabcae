package cambium.survey.invitation;

import cambium.survey.invitation.SealedKeys.Purpose;
import cambium.survey.round.Place;
import cambium.survey.round.Roster;
import cambium.survey.round.Round;
import cambium.survey.round.Rounds;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The way from a person to a token, while the round's secret exists. There is none back. */
@Component
public class PersonalLinks {
  private final Rounds rounds;
  private final Roster roster;
  private final InvitationStore invitations;

  PersonalLinks(Rounds rounds, Roster roster, InvitationStore invitations) {
    this.rounds = rounds;
    this.roster = roster;
    this.invitations = invitations;
  }

  /** The token of somebody who is invited to a round that is open. */
  public Optional<String> token(String round, String person) {
    return rounds.find(round).filter(Round::isOpen).flatMap(open -> token(open, person));
  }

  Optional<String> token(Round round, String person) {
    String secret = round.secret();
    if (secret == null) {
      return Optional.empty();
    }
    return invitations
        .find(round.id(), person)
        .map(invitation -> token(secret, person, invitation.byCode()));
  }

  /** Everybody who was invited by mail, one after the other. */
  public void eachByMail(Round round, Consumer<String> consumer) {
    invitations.each(round.id(), false, consumer);
  }

  /** Everybody who types a code, one after the other. */
  public void eachByCode(Round round, Consumer<String> consumer) {
    invitations.each(round.id(), true, consumer);
  }

  /** The code of somebody who types one, in groups of four; empty while the round is not open. */
  public Optional<String> code(Round round, String person) {
    return Optional.ofNullable(round.secret())
        .filter(secret -> round.isOpen())
        .map(secret -> Crockford.grouped(Tokens.code(secret, person)));
  }

  /** The token of somebody who types a code; nothing is looked up. */
  public Optional<String> tokenByCode(Round round, String person) {
    return Optional.ofNullable(round.secret()).map(secret -> token(secret, person, true));
  }

  /** The token of somebody who was invited by mail; nothing is looked up. */
  public Optional<String> tokenByMail(Round round, String person) {
    return Optional.ofNullable(round.secret()).map(secret -> Tokens.ofPerson(secret, person));
  }

  /** Every token that this person may have been given, by mail or as a code. */
  public Set<String> possibleTokens(Round round, String person) {
    String secret = round.secret();
    return secret == null
        ? Set.of()
        : Set.of(token(secret, person, false), token(secret, person, true));
  }

  /** How many have no mailbox, and so need a code. */
  public long invitedByCode(Round round) {
    long count = 0;
    for (Invitation invitation : invitations.every(round.id())) {
      count += invitation.byCode() ? 1 : 0;
    }
    return count;
  }

  /** What stops this person's reminders, without saying who that is. */
  public Optional<String> stopKey(Round round, String person) {
    return Optional.ofNullable(round.secret())
        .map(secret -> SealedKeys.seal(Purpose.STOP_REMINDERS, secret, person));
  }

  /** The token of the person whose reminders this stops. */
  public Optional<String> tokenOfStopKey(Round round, String stopKey) {
    return Optional.ofNullable(round.secret())
        .flatMap(secret -> SealedKeys.open(Purpose.STOP_REMINDERS, secret, stopKey))
        .flatMap(person -> token(round, person));
  }

  /** What lets this person choose the hours of mail, without saying who that is. */
  public Optional<String> choiceKey(Round round, String person) {
    return Optional.ofNullable(round.secret())
        .map(secret -> SealedKeys.seal(Purpose.CHOOSE_HOURS, secret, person));
  }

  /** The person whose hours this lets choose; empty once the round is over. */
  public Optional<String> personOfChoiceKey(String round, String choiceKey) {
    return rounds
        .find(round)
        .filter(Round::isOpen)
        .map(Round::secret)
        .flatMap(secret -> SealedKeys.open(Purpose.CHOOSE_HOURS, secret, choiceKey));
  }

  /** Every place of the audience with the token that will open its seat. */
  public void each(Round round, BiConsumer<Place, String> consumer) {
    String secret = round.secret();
    if (secret == null) {
      return; // called off meanwhile
    }
    Set<String> byCode = new HashSet<>();
    eachByCode(round, byCode::add);
    roster.eachInvited(
        round.id(),
        place -> {
          String person = place.person();
          consumer.accept(place, token(secret, person, byCode.contains(person)));
        });
  }

  /**
   * Whether this is the token of the root, who is not asked about a manager. It is derived for the
   * comparison: a mark on the seat would name the one person whose seat that is.
   */
  public boolean isOfRoot(Round round, String token) {
    String root = round.root();
    return root != null
        && token(round, root).filter(expected -> equal(expected, token)).isPresent();
  }

  private static String token(String secret, String person, boolean byCode) {
    return byCode
        ? Tokens.ofCode(secret, Tokens.code(secret, person))
        : Tokens.ofPerson(secret, person);
  }

  private static boolean equal(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
