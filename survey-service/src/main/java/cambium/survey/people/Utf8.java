package cambium.survey.people;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** Reads bytes as UTF-8, and says where they are something else. */
final class Utf8 {
  private static final int WINDOW = 8192;

  private Utf8() {}

  /** The first line that is not UTF-8. */
  static OptionalLong firstBrokenLine(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(WINDOW);
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    if (!result.isError()) {
      return OptionalLong.empty();
    }
    long line = 1;
    for (int i = 0; i < in.position(); i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return OptionalLong.of(line);
  }

  static BufferedReader reader(byte[] bytes) {
    int bom = startsWithBom(bytes) ? 3 : 0;
    var in = new ByteArrayInputStream(bytes, bom, bytes.length - bom);
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), WINDOW);
  }

  private static boolean startsWithBom(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }
}
