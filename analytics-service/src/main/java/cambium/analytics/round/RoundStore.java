package cambium.analytics.round;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import cambium.analytics.sealing.Waiting;
import cambium.platform.messaging.EventJson;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document per round, to which every event adds its part. */
@Component
public class RoundStore {
  private static final Bson PROGRESS =
      include("cancelled", "sealed", "released", "announced", "closed", "waiting");

  private final MongoCollection<Document> rounds;

  RoundStore(MongoDatabase database) {
    rounds = database.getCollection("rounds");
  }

  public void opened(RoundOpened opened) {
    note(opened.round(), set("opened", json(opened)));
  }

  public void closed(RoundClosed closed) {
    note(closed.round(), set("closed", json(closed)));
  }

  public void cancelled(String round) {
    note(round, set("cancelled", true));
  }

  public void waiting(String round, Waiting waiting) {
    note(round, set("waiting", json(waiting)));
  }

  /** Marks the round as sealed, once; a cancelled round stays cancelled. */
  public void sealed(String round, SealedMark mark) {
    rounds.updateOne(
        and(eq("_id", round), exists("sealed", false), exists("cancelled", false)),
        set("sealed", json(mark)));
  }

  /** Marks the round as found on the ledger, whatever else is known of it yet. */
  public void restored(String round, SealedMark mark) {
    note(round, combine(set("sealed", json(mark)), set("released", true)));
  }

  /** Marks the round as being on the ledger, so that its results may show. */
  public void released(String round) {
    note(round, combine(set("released", true), unset("lostFromLedger")));
  }

  /** Marks the round as missing from the ledger topic, to which it was published before. */
  public void lostFromLedger(String round) {
    note(round, set("lostFromLedger", true));
  }

  public void announced(String round) {
    note(round, set("announced", true));
  }

  private void note(String round, Bson part) {
    rounds.updateOne(
        eq("_id", RoundCollections.plain(round)), part, new UpdateOptions().upsert(true));
  }

  public Optional<Round> find(String round) {
    return Optional.ofNullable(rounds.find(eq("_id", round)).first()).map(RoundStore::round);
  }

  /** How far the round has come, without reading what it asks; an unknown round is open. */
  public RoundState state(String round) {
    Document kept = rounds.find(eq("_id", round)).projection(PROGRESS).first();
    return kept == null ? RoundState.OPEN : round(kept).state();
  }

  public List<Round> all() {
    return rounds.find().map(RoundStore::round).into(new ArrayList<>());
  }

  /** All rounds as they stand, without what they ask: that is most of what a round is. */
  public List<Round> progress() {
    return rounds.find().projection(PROGRESS).map(RoundStore::round).into(new ArrayList<>());
  }

  private static Round round(Document kept) {
    return new Round(
        kept.getString("_id"),
        part(kept, "opened", RoundOpened.class),
        part(kept, "closed", RoundClosed.class),
        kept.getBoolean("cancelled", false),
        part(kept, "sealed", SealedMark.class),
        kept.getBoolean("released", false),
        kept.getBoolean("lostFromLedger", false),
        kept.getBoolean("announced", false),
        part(kept, "waiting", Waiting.class));
  }

  private static <T> @Nullable T part(Document kept, String name, Class<T> shape) {
    String json = kept.getString(name);
    return json == null ? null : EventJson.read(json, shape);
  }

  private static String json(Object part) {
    return new String(EventJson.write(part), StandardCharsets.UTF_8);
  }
}
