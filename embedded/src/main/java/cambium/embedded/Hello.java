package cambium.embedded;

import de.bwaldvogel.mongo.bson.Document;

/** The greeting under the name that drivers use since the Stable API. */
final class Hello {

  static Document answer(Document isMaster) {
    Document answer = isMaster.clone();
    answer.put("helloOk", true);
    answer.put("isWritablePrimary", true);
    return answer;
  }

  private Hello() {}
}
