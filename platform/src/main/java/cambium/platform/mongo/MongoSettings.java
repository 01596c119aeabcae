package cambium.platform.mongo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a service keeps its data.
 *
 * @param uri connection string of the engine
 * @param database name of this service's own database
 * @param check whether every command is held against {@link StoreRules}; for tests
 */
@ConfigurationProperties("cambium.mongodb")
record MongoSettings(String uri, String database, @DefaultValue("false") boolean check) {}
