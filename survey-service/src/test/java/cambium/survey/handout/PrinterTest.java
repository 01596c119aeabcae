package cambium.survey.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrinterTest {

  @Test
  void partsThatAreLaidOutAloneMakeOneFileThatAScreenReaderCanRead() throws IOException {
    List<byte[]> parts =
        IntStream.rangeClosed(1, 3)
            .mapToObj(
                number ->
                    """
                    <html lang="nb"><head><title>Kort</title>
                    <meta name="description" content="Kort"/>
                    <style>body { font-family: Sheet }</style></head>
                    <body><h1>Ark %d: æøå ÆØÅ äö</h1></body></html>
                    """
                        .formatted(number))
            .map(Printer::print)
            .toList();

    try (PDDocument whole = Loader.loadPDF(Printer.bind(parts))) {
      assertThat(whole.getNumberOfPages()).isEqualTo(3);
      assertThat(new PDFTextStripper().getText(whole))
          .containsSubsequence("Ark 1: æøå ÆØÅ äö", "Ark 2", "Ark 3");
      assertThat(whole.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(whole.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
    }
  }
}
