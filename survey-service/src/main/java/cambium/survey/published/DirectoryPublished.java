package cambium.survey.published;

/** Everybody of this version has been published. */
public record DirectoryPublished(long version, int count) {
  public static final String KEY = ":directory";
  public static final String TYPE = "directory.published";
}
