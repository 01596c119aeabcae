package cambium.notification.result;

import org.jspecify.annotations.Nullable;

/**
 * Whose subtree the figures are about.
 *
 * @param manager null for the organisation
 * @param own false where these are the totals of the nearest ancestor that may be shown
 */
public record Scope(@Nullable String manager, boolean own) {}
