package cambium.survey;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.platform.mongo.StoreRules;
import cambium.survey.RunningSurvey.Answer;
import cambium.survey.audit.AuditLog;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The cards of people without a mailbox: what stands on them, and that they open their seats. */
class CardsTest {
  private static final String[] LANGUAGES = {"en", "nb", "da", "sv"};
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static RunningSurvey survey;
  private static String round;

  /** Two stores with people at the counter, nine and two of them without a mailbox. */
  @BeforeAll
  static void open() {
    survey = RunningSurvey.start();
    StringBuilder people =
        new StringBuilder(
            """
            person_id,name,email,manager_id,language,layer,unit
            root,Rut,root@acme.example,,en,,
            m1,Mia Bergström,m1@acme.example,root,sv,,Lager Øst
            m2,Ola Næss,m2@acme.example,root,nb,,
            """);
    for (int i = 1; i <= 9; i++) {
      people.append("a%d,Åse Øien-Ærlig %d,,m1,%s,,\n".formatted(i, i, LANGUAGES[i % 4]));
    }
    people.append("b1,Jörg <Lindström> & sønn,,m2,sv,,\nb2,Bo,,m2,da,,\n");
    people.append("b3,Has Mail,b3@acme.example,m2,en,,\n");
    assertThat(survey.importPeople(people.toString()).status()).isEqualTo(200);
    Answer draft =
        survey.post(
            "/api/rounds",
            """
            {"questionnaire":"cambium-pulse","title":"Vårpulsen","closesAt":"2026-03-16T16:00:00Z"}
            """);
    round = draft.text("id");
    assertThat(survey.post("/api/rounds/" + round + "/open", "").status()).isEqualTo(200);
  }

  @AfterAll
  static void close() {
    survey.close();
    assertThat(StoreRules.violations()).isEmpty();
  }

  @Test
  void everyCardOpensTheSeatOfWhomeverItNames() throws IOException, NotFoundException {
    byte[] pdf = fetch("", 200);
    Files.write(Files.createDirectories(Path.of("target", "cards")).resolve("all.pdf"), pdf);
    List<String> links = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(3); // eight and one of Mia's, Ola's two
      for (int page = 0; page < 3; page++) {
        links.addAll(scan(new PDFRenderer(document).renderImageWithDPI(page, 150)));
      }
      assertThat(new PDFTextStripper().getText(document))
          .contains(
              "Klipp ut och dela ut: ", "Mia Bergström, Lager Øst", "Ola Næss", "Åse Øien-Ærlig 9")
          .contains("Jörg <Lindström> & sønn", "localhost:8081/code", "Vårpulsen")
          .contains("Open until 16 March, 17:00", "Åpen til 16. mars kl. 17.00")
          .contains("Åben til 16. marts kl. 17.00", "Öppen till 16 mars kl. 17.00")
          .contains(codes().values())
          // what a screen reader reads, in its order
          .containsSubsequence(
              "Klipp ut och dela ut: Mia",
              "Ærlig 1",
              codes().get("a1"),
              "Ærlig 2",
              codes().get("a2"))
          .doesNotContain("Has Mail", "??");
    }
    assertThat(links).hasSize(11).allMatch(link -> link.startsWith("http://localhost:8081/r#"));
    for (String link : links) {
      String token = link.substring(link.indexOf('#') + 1);
      assertThat(survey.invitation(token).status()).isEqualTo(200);
      assertThat(survey.submit(token, "{\"stress-1\":4}").status()).isEqualTo(201);
    }
  }

  @Test
  void aSheetOfOneManagerAndOneCardAgain() throws IOException, NotFoundException {
    byte[] sheet = fetch("?manager=m2", 200);
    assertThat(text(sheet)).contains("Ola Næss", "Bo").doesNotContain("Åse");
    byte[] again = fetch("?person=a3", 200);
    assertThat(text(again)).contains("Åse Øien-Ærlig 3", codes().get("a3")).doesNotContain("Bo");
    assertThat(text(again)).doesNotContain("Åse Øien-Ærlig 4");
    fetch("?person=b3", 404);
    fetch("?part=2", 404);
    assertThat(text(fetch("?part=1&manager=m2", 200))).contains("Bo");
    fetch("?manager=nobody", 404);

    List<String> noted = new ArrayList<>();
    survey
        .database()
        .getCollection("audit")
        .find()
        .forEach(entry -> noted.add(entry.getString("action") + entry.get("details")));
    String pseudonym = survey.bean(AuditLog.class).pseudonym("a3");
    assertThat(noted)
        .anyMatch(each -> each.startsWith("codes.printed") && each.contains(pseudonym))
        .noneMatch(each -> each.contains("=a3"));
    assertThat(noted.toString()).doesNotContain(codes().get("a3"));
  }

  @Test
  void aScreenReaderCanReadItAndEveryLetterIsInTheFile() throws IOException {
    try (PDDocument document = Loader.loadPDF(fetch("", 200))) {
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(catalog.getLanguage()).isEqualTo("en");
      assertThat(document.getDocumentInformation().getTitle()).contains("Vårpulsen");
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
    }
  }

  @Test
  void nobodyElseGetsThemAndNoneExistOfARoundThatIsNotOpen() throws IOException {
    String path = "/api/rounds/" + round + "/codes.pdf";
    assertThat(send(HttpRequest.newBuilder(URI.create(survey.url() + path))).statusCode())
        .isEqualTo(401);
    assertThat(survey.get("/api/rounds/r-none/codes.pdf").status()).isEqualTo(404);
    String draft =
        survey
            .post(
                "/api/rounds",
                """
                {"questionnaire":"cambium-pulse","title":"Later","closesAt":"2026-04-16T16:00:00Z"}
                """)
            .text("id");
    Answer refused = survey.get("/api/rounds/" + draft + "/codes.pdf");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("detail")).contains("DRAFT");
  }

  private static Map<String, String> codes() {
    var issued = survey.get("/api/rounds/" + round + "/codes").body();
    return StreamSupport.stream(issued.spliterator(), false)
        .collect(
            Collectors.toMap(
                each -> each.path("person").asString(), each -> each.path("code").asString()));
  }

  private static List<String> scan(BufferedImage page) throws NotFoundException {
    int width = page.getWidth();
    int[] pixels = page.getRGB(0, 0, width, page.getHeight(), null, 0, width);
    var source = new RGBLuminanceSource(width, page.getHeight(), pixels);
    Result[] found =
        new QRCodeMultiReader()
            .decodeMultiple(
                new BinaryBitmap(new HybridBinarizer(source)),
                Map.of(DecodeHintType.TRY_HARDER, true));
    return Stream.of(found).map(Result::getText).toList();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static byte[] fetch(String query, int status) throws IOException {
    String path = "/api/rounds/" + round + "/codes.pdf" + query;
    HttpResponse<byte[]> answer =
        send(
            HttpRequest.newBuilder(URI.create(survey.url() + path))
                .header("Authorization", "Bearer " + survey.adminToken())
                .header("Accept-Language", "en"));
    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 200) {
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }
    return answer.body();
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
    try {
      return HTTP.send(request.GET().build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
