package dev.sluice.refine.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.annotate.Annotation;
import dev.sluice.refine.annotate.Annotator;
import dev.sluice.refine.annotate.Capture;
import dev.sluice.refine.classify.Label;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CodeLabelsTest {

  @Test
  void filesOfRepositoriesAreLabelledByLanguageAndLicence() {
    String isc = new SpdxTexts().byId().get("ISC");

    Annotation annotation = annotate("int main(void) { return 0; }\n", "src/a.c", isc);

    assertThat(annotation.classifiers())
        .containsEntry("code_language", new Label("C", Evidence.EXTENSION.confidence()))
        .containsEntry("code_license", new Label("ISC", 1));
  }

  @Test
  void pagesAreNot() {
    assertThat(annotate("int main(void) { return 0; }\n", null, null).classifiers())
        .doesNotContainKeys("code_language", "code_license");
  }

  private static Annotation annotate(String text, String path, String license) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return new Annotator()
        .annotate(
            new Capture(
                "text/x-source", null, null, null, null, null, path, license, false, content));
  }
}
