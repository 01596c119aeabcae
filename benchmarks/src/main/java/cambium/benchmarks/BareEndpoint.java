package cambium.benchmarks;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The limit: the same server and store, and nothing done but to insert the document durably. */
@SpringBootConfiguration
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  JacksonAutoConfiguration.class
})
@RestController
class BareEndpoint {
  private final MongoCollection<Document> answers;

  BareEndpoint(MongoClient client) {
    this.answers = client.getDatabase("bare").getCollection("answers");
  }

  @PostMapping("/insert")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Integer> insert(@RequestBody Map<String, Object> body) {
    answers.insertOne(new Document(body).append("_id", UUID.randomUUID().toString()));
    return Map.of("version", 1);
  }

  @SpringBootConfiguration
  static class Store {
    @Bean(destroyMethod = "close")
    MongoClient client(@Value("${cambium.mongodb.uri}") String uri) {
      return MongoClients.create(
          MongoClientSettings.builder()
              .applyConnectionString(new ConnectionString(uri))
              .writeConcern(WriteConcern.MAJORITY.withJournal(true))
              .build());
    }
  }
}
