package dev.sluice.refine.extract.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrescanTest {

  @Test
  void aMetaElementDeclares() {
    assertFinds("<meta charset=koi8-r>", "KOI8-R");
    assertFinds("<!doctype html><html><head><META CHARSET = \"KOI8-R\" />", "KOI8-R");
    assertFinds("<meta/charset='koi8-r'>", "KOI8-R");
    assertFinds("<meta name=x charset=\n koi8-r id=y>", "KOI8-R");
    assertFinds("<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>", "KOI8-R");
    assertFinds("<meta content='text/html; charset=koi8-r' http-equiv=Content-Type>", "KOI8-R");
  }

  @Test
  void contentCountsOnlyBesideThePragma() {
    assertFinds("<meta content='text/html; charset=koi8-r'>", null);
    assertFinds("<meta http-equiv=refresh content='0; charset=koi8-r'>", null);
    assertFinds("<meta name=description content='charset=koi8-r'><meta charset=gbk>", "GBK");
  }

  @Test
  void charsetWinsOverContentOfTheSameElement() {
    assertFinds(
        "<meta http-equiv=content-type content='a;charset=koi8-r' charset=windows-1251>",
        "windows-1251");
    assertFinds(
        "<meta charset=nonsense http-equiv=content-type content='a;charset=koi8-r'>", "KOI8-R");
  }

  @Test
  void theFirstOfTwoAttributesOfOneNameCounts() {
    assertFinds("<meta charset=koi8-r charset=gbk>", "KOI8-R");
  }

  @Test
  void unknownLabelsAreSkippedForTheNextDeclaration() {
    assertFinds("<meta charset=nonsense><meta charset=gbk>", "GBK");
    assertFinds("<meta charset><meta charset=''><meta charset=gbk>", "GBK");
  }

  @Test
  void commentsAndAttributesHideDeclarations() {
    assertFinds("<!-- <meta charset=koi8-r> --><meta charset=gbk>", "GBK");
    assertFinds("<!--><meta charset=koi8-r>", "KOI8-R");
    assertFinds("<!---><meta charset=koi8-r>", "KOI8-R");
    assertFinds("<!-- <meta charset=koi8-r>", null);
    assertFinds("<a title='<meta charset=koi8-r>'><meta charset=gbk>", "GBK");
    assertFinds("<a title=\"><meta charset=koi8-r>\">", null);
    assertFinds("</a title='<meta charset=koi8-r>'>", null);
    assertFinds("<? <meta charset=koi8-r><meta charset=gbk>", "GBK");
    assertFinds("<metadata charset=koi8-r><meta-x charset=koi8-r>", null);
  }

  @Test
  void scriptsHideNothing() {
    assertFinds("<script>'<meta charset=koi8-r>'</script>", "KOI8-R");
  }

  @Test
  void aDeclarationThatTheKilobyteCutsOffDoesNotCount() {
    assertFinds(" ".repeat(1003) + "<meta charset=koi8-r>", "KOI8-R");
    assertFinds(" ".repeat(1004) + "<meta charset=koi8-r>", null);
    assertFinds("<meta charset=koi8-r", null);
    assertFinds("<meta charset='koi8-r", null);
  }

  @Test
  void utf16MeansUtf8AndUserDefinedMeansWindows1252() {
    assertFinds("<meta charset=utf-16>", "UTF-8");
    assertFinds("<meta charset=utf-16be>", "UTF-8");
    assertFinds("<meta charset=x-user-defined>", "windows-1252");
  }

  @Test
  void labelsInContentMayBeQuoted() {
    assertContent("text/html; charset=koi8-r; x", "koi8-r");
    assertContent("charset charset = 'koi8-r'", "koi8-r");
    assertContent("charset=\"koi8-r\"", "koi8-r");
    assertContent("charset=\"koi8-r", null);
    assertContent("charset", null);
    assertContent("charset=", null);
    assertContent("xcharsetcharset=gbk", "gbk");
  }

  @Test
  void anXmlDeclarationDeclaresIfNoMetaElementDoes() {
    assertFinds("<?xml version='1.0' encoding='koi8-r'?>", "KOI8-R");
    assertFinds("<?xml version=\"1.0\" encoding = \"utf-16\"?>", "UTF-8");
    assertFinds("<?xml encoding='koi8-r'?><meta charset=gbk>", "GBK");
    assertFinds(" <?xml encoding='koi8-r'?>", null);
    assertFinds("<?xml encoding='koi8 r'?>", null);
    assertFinds("<?xml encoding=koi8-r?>", null);
    assertFinds("<?xml ?> encoding='koi8-r'", null);
  }

  @Test
  void anXmlDeclarationInUtf16GivesItselfAway() {
    byte[] little = "<?xml version='1.0'?>".getBytes(StandardCharsets.UTF_16LE);
    byte[] big = "<?xml version='1.0'?>".getBytes(StandardCharsets.UTF_16BE);
    assertThat(Prescan.find(little).name()).isEqualTo("UTF-16LE");
    assertThat(Prescan.find(big).name()).isEqualTo("UTF-16BE");
  }

  @Test
  void oddBytesDeclareNothing() {
    for (String page :
        new String[] {"", "<", "</", "<!", "<!-", "<!--", "<meta", "<meta ", "<a b="}) {
      assertFinds(page, null);
    }
  }

  private static void assertFinds(String page, String name) {
    Encoding encoding = Prescan.find(page.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(encoding == null ? null : encoding.name()).as(page.strip()).isEqualTo(name);
  }

  private static void assertContent(String content, String label) {
    assertThat(Prescan.ofContent(content)).as(content).isEqualTo(label);
  }
}
