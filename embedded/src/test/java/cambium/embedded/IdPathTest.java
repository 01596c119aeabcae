package cambium.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;

class IdPathTest {

  private final MVMap<Object, Document> documents = MVStore.open(null).openMap("documents");
  private final IdIndex index = new IdIndex(documents);

  IdPathTest() {
    documents.put("a", new Document("_id", "a"));
    documents.put("b", new Document("_id", "b"));
  }

  @Test
  void anyFilterThatNamesAnIdFindsOnlyThatCandidate() {
    assertCandidates(filter("_id", "a").append("version", filter("$lt", 5)), "a");
    assertCandidates(filter("_id", filter("$eq", "b")).append("x", 1), "b");
    assertCandidates(filter("_id", filter("$in", List.of("b", "x", "a"))).append("x", 1), "b", "a");
    assertCandidates(filter("$and", List.of(filter("x", 1), filter("_id", "a"))), "a");
    assertCandidates(filter("_id", "gone"));
  }

  @Test
  void otherFiltersAreLeftToAScan() {
    assertThat(index.canHandle(filter("version", 1))).isFalse();
    assertThat(index.canHandle(filter("_id", filter("$gt", "a")))).isFalse();
    assertThat(index.canHandle(filter("_id", filter("$ne", "a")))).isFalse();
    assertThat(index.canHandle(filter("_id", 7))).isFalse();
  }

  private void assertCandidates(Document filter, Object... ids) {
    assertThat(index.canHandle(filter)).isTrue();
    assertThat(index.getPositions(filter)).containsExactly(ids);
  }

  private static Document filter(String field, Object value) {
    return new Document(field, value);
  }
}
