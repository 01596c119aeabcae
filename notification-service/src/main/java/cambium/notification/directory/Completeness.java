package cambium.notification.directory;

import org.bson.codecs.pojo.annotations.BsonId;

/** Which version of the directory is here as a whole. */
public record Completeness(@BsonId String id, long version, long count) {
  static final String ID = "complete";
}
