package cambium.notification.intake;

import org.jspecify.annotations.Nullable;

/** Where a team stood when a round opened. */
record TeamInvited(String round, String team, @Nullable String parent) {}
