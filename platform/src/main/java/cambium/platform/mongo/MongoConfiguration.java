package cambium.platform.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ServerApi;
import com.mongodb.ServerApiVersion;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The driver, at the write concern that a confirmed answer needs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MongoSettings.class)
public class MongoConfiguration {
  @Bean(destroyMethod = "close")
  MongoClient mongoClient(MongoSettings settings) {
    MongoClientSettings.Builder client =
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(settings.uri()))
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(10, TimeUnit.SECONDS))
            .serverApi(
                ServerApi.builder()
                    .version(ServerApiVersion.V1)
                    .strict(true)
                    .deprecationErrors(true)
                    .build())
            .writeConcern(WriteConcern.MAJORITY.withJournal(true));
    if (settings.check()) {
      client.addCommandListener(new StoreRules());
    }
    return MongoClients.create(client.build());
  }

  @Bean
  MongoDatabase mongoDatabase(MongoClient client, MongoSettings settings) {
    return client.getDatabase(settings.database());
  }

  @Bean
  StoreId storeId(MongoDatabase database) {
    return StoreId.of(database);
  }
}
