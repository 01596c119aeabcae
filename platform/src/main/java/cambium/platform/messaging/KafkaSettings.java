package cambium.platform.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service reaches Kafka.
 *
 * @param replication copies of each record on topics that are created; 1 to the number of brokers
 * @param staticMember whether this is the only instance, so that after a crash its successor takes
 *     the partitions at once
 */
@ConfigurationProperties("cambium.kafka")
record KafkaSettings(
    String bootstrapServers,
    @DefaultValue("1") short replication,
    @DefaultValue("false") boolean staticMember) {}
