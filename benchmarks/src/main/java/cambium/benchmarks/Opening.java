package cambium.benchmarks;

import cambium.survey.round.Round;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bson.Document;

/**
 * Opening a round for many: seconds, against a bare bulk insert of the very documents that it
 * leaves behind, and the heap that it takes above the directory, which is in memory anyway. Run it
 * in the heap that {@code ./cambium} has.
 */
public final class Opening {
  private static final List<String> SIZES = List.of("25000", "100000");
  private static final int BATCH = 1000;
  private static final int TEAM = 8;
  private static final List<String> LEFT_BEHIND = List.of("roster_", "invitations_", "seats_");

  private final PrintStream out;
  private final Servers servers;

  private Opening(PrintStream out, Servers servers) {
    this.out = out;
    this.servers = servers;
  }

  public static void main(String[] arguments) throws Exception {
    try (Servers servers = new Servers()) {
      Opening opening = new Opening(System.out, servers);
      for (String people : arguments.length > 0 ? List.of(arguments) : SIZES) {
        opening.measure(Integer.parseInt(people));
      }
    }
  }

  private void measure(int people) throws InterruptedException {
    byte[] csv = csv(people);
    double imported = seconds(() -> servers.importPeople(csv));
    Round timed = servers.draft(List.of("A"));
    double opened = seconds(() -> servers.open(timed));
    double bare = bareInsert(timed.id());
    long before = LiveHeap.megabytes();
    Round watched = servers.draft(List.of("A"));
    long peak = LiveHeap.peakDuring(() -> servers.open(watched));
    out.println(
        String.format(
            Locale.ROOT,
            "opening: %d people: import %.1f s, open %.1f s, bare insert of the same %.1f s, ratio %.2f;"
                + " live heap %d MB before, %d MB more at most while opening",
            people,
            imported,
            opened,
            bare,
            bare / opened,
            before,
            Math.max(0, peak - before)));
    servers.cancel(timed);
    servers.cancel(watched);
  }

  private static double seconds(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
  }

  /** What a round has left in the store, inserted once more; reading it is not counted. */
  private double bareInsert(String round) {
    MongoDatabase bare = servers.bean(MongoClient.class).getDatabase("bare");
    long nanos = 0;
    for (String kind : LEFT_BEHIND) {
      MongoCollection<Document> to = bare.getCollection(kind + round);
      List<Document> batch = new ArrayList<>(BATCH);
      try (MongoCursor<Document> from =
          servers.bean(MongoDatabase.class).getCollection(kind + round).find().iterator()) {
        while (from.hasNext()) {
          batch.add(from.next());
          if (batch.size() == BATCH || !from.hasNext()) {
            long begin = System.nanoTime();
            to.insertMany(batch);
            nanos += System.nanoTime() - begin;
            batch.clear();
          }
        }
      }
      to.drop();
    }
    return nanos / 1e9;
  }

  /** A tree in which everybody who leads, leads eight. */
  private static byte[] csv(int people) {
    StringBuilder csv = new StringBuilder("person_id,name,email,manager_id,language\n");
    for (int person = 0; person < people; person++) {
      csv.append('p').append(person).append(",Person Number ").append(person).append(',');
      csv.append("person.").append(person).append("@example.org,");
      csv.append(person == 0 ? "" : "p" + (person - 1) / TEAM).append(",nb\n");
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }
}
