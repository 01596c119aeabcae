package cambium.analytics.sealing;

import java.util.List;

/**
 * Comments of at least {@code k} people out of at least {@code 2k}, word for word, in an order that
 * says nothing about who wrote them.
 *
 * @param item the open question
 * @param part from 0; a long block is kept in several parts, each small enough for one record
 */
public record CommentBlock(
    String round, String item, String home, AtomLayer layer, int part, List<String> comments) {}
