package cambium.survey.invitation;

import cambium.survey.round.Place;
import cambium.survey.round.Roster;
import cambium.survey.round.Round;
import cambium.survey.round.Rounds;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
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

  /** Everybody who was invited by mail. */
  public List<String> invitedByMail(Round round) {
    return invitations.all(round.id()).stream()
        .filter(invitation -> !invitation.byCode())
        .map(Invitation::person)
        .toList();
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
    return Optional.ofNullable(round.secret()).map(secret -> StopKeys.seal(secret, person));
  }

  /** The token of the person whose reminders this stops. */
  public Optional<String> tokenOfStopKey(Round round, String stopKey) {
    return Optional.ofNullable(round.secret())
        .flatMap(secret -> StopKeys.open(secret, stopKey))
        .flatMap(person -> token(round, person));
  }

  /** Every place of the audience with the token that will open its seat. */
  public void each(Round round, BiConsumer<Place, String> consumer) {
    String secret = round.secret();
    if (secret == null) {
      return; // called off meanwhile
    }
    Set<String> byCode =
        invitations.all(round.id()).stream()
            .filter(Invitation::byCode)
            .map(Invitation::person)
            .collect(Collectors.toSet());
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
