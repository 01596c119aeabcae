package cambium.notification.intake;

/** A version of the directory is complete. */
record DirectoryPublished(long version, long count) {}
