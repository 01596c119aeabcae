package cambium.analytics.results;

import cambium.analytics.results.Results.Scope;
import cambium.analytics.round.RoundOpened.CommentItem;
import cambium.analytics.sealing.CommentBlock;
import cambium.analytics.sealing.SealingComments;
import java.util.List;
import java.util.Map;

/**
 * What was written in a scope, word for word: the blocks that have their home there, put together
 * per open question. A question without any may have got no comments or too few; the two look
 * alike.
 */
public record Comments(String round, Scope scope, List<Item> items) {
  /**
   * An open question.
   *
   * @param comments in an order that says nothing about who wrote them
   */
  public record Item(String id, Map<String, String> title, List<String> comments) {}

  static Item item(CommentItem asked, List<CommentBlock> blocks) {
    return new Item(
        asked.id(),
        asked.title(),
        SealingComments.inOrder(
            blocks.stream()
                .filter(block -> block.item().equals(asked.id()))
                .flatMap(block -> block.comments().stream())
                .toList()));
  }
}
