package cambium.analytics.directory;

/** What this service reads of {@code directory.published}: a version is complete. */
record DirectoryPublished(long version) {}
