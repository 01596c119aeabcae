package cambium.survey;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** The store of a service that does not run, as a crash may have left it. */
final class OpenedStore implements AutoCloseable {
  private final MongoClient client;
  private final String name;

  OpenedStore(RunningSurvey survey) {
    this.client = MongoClients.create(survey.storeAddress());
    this.name = survey.storeName();
  }

  MongoCollection<Document> of(String collection) {
    return client.getDatabase(name).getCollection(collection);
  }

  @Override
  public void close() {
    client.close();
  }
}
