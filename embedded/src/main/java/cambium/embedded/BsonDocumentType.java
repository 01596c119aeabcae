package cambium.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Documents in the file as BSON: smaller and quicker than Java serialization, and no class names.
 */
final class BsonDocumentType extends BasicDataType<Document> {

  @Override
  public int getMemory(Document document) {
    return sizeOf(document);
  }

  @Override
  public void write(WriteBuffer target, Document document) {
    ByteBuf bson = Unpooled.buffer(256);
    BsonEncoder.encodeDocument(document, bson);
    target.putVarInt(bson.readableBytes());
    target.put(bson.array(), bson.arrayOffset(), bson.readableBytes());
  }

  @Override
  public Document read(ByteBuffer source) {
    byte[] bson = new byte[DataUtils.readVarInt(source)];
    source.get(bson);
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
  }

  @Override
  public Document[] createStorage(int size) {
    return new Document[size];
  }

  private static int sizeOf(Object value) {
    if (value instanceof Document document) {
      return 64
          + document.entrySet().stream()
              .mapToInt(field -> 64 + field.getKey().length() + sizeOf(field.getValue()))
              .sum();
    }
    if (value instanceof Collection<?> values) {
      return 40 + values.stream().mapToInt(BsonDocumentType::sizeOf).sum();
    }
    return value instanceof String text ? 48 + text.length() : 24;
  }
}
