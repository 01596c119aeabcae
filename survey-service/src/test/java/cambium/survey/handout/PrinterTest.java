package cambium.survey.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrinterTest {
  private static final String LETTERS = "æøå ÆØÅ äöüß éèê łñç Ωλ Жя";

  @Test
  void printsTheLettersOfEveryLanguageThatAnOrganisationMayHaveNamesIn() throws IOException {
    byte[] pdf =
        Printer.print(
            """
            <html lang="nb"><head><title>Kort</title>
            <meta name="description" content="Kort"/>
            <style>body { font-family: Sheet }</style></head>
            <body><h1>%s</h1></body></html>
            """
                .formatted(LETTERS));
    try (PDDocument printed = Loader.loadPDF(pdf)) {
      assertThat(printed.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(printed)).contains(LETTERS);
      assertThat(printed.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    }
  }
}
