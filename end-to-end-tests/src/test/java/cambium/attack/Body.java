package cambium.attack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An answer's body as lines of text, also where it is packed, as a spreadsheet's is. */
final class Body {
  private Body() {}

  static String text(byte[] body) {
    boolean packed = body.length > 1 && body[0] == 'P' && body[1] == 'K';
    return packed ? unpacked(body) : new String(body, StandardCharsets.UTF_8);
  }

  private static String unpacked(byte[] body) {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(entry.getName())
            .append('\n')
            .append(new String(zip.readAllBytes(), StandardCharsets.UTF_8).replace("><", ">\n<"))
            .append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
