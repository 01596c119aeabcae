package cambium.analytics.sealing;

import cambium.platform.security.Sha256;
import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * Which teams belong together, and how many they invited, in a form that adds up: two independent
 * sums of 64 bits over the digests of their ids. The same sums are the same teams.
 */
public record Membership(long first, long second, long invited) {
  static final Membership NONE = new Membership(0, 0, 0);

  static Membership of(Team team) {
    ByteBuffer digest = ByteBuffer.wrap(Base64.getUrlDecoder().decode(Sha256.text(team.id())));
    long invited = team.invited().values().stream().mapToLong(Integer::longValue).sum();
    return new Membership(digest.getLong(), digest.getLong(), invited);
  }

  Membership plus(Membership other) {
    return new Membership(first + other.first, second + other.second, invited + other.invited);
  }

  Membership minus(Membership other) {
    return new Membership(first - other.first, second - other.second, invited - other.invited);
  }

  public boolean hasTheTeamsOf(Membership other) {
    return first == other.first && second == other.second;
  }
}
