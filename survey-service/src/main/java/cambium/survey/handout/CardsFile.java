package cambium.survey.handout;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How printed cards go over HTTP: shown, and kept by nobody on the way. */
public final class CardsFile {

  private CardsFile() {}

  public static ResponseEntity<byte[]> of(String round, byte[] pdf) {
    ContentDisposition name =
        ContentDisposition.inline().filename("codes-" + round + ".pdf").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(pdf);
  }
}
