package dev.sluice.refine.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeLanguageDetectorTest {
  private final CodeLanguageDetector detector = CodeLanguageDetector.shipped();

  @ParameterizedTest
  @CsvSource({
    "src/Main.java, Java, EXTENSION",
    "Makefile, Makefile, FILE_NAME",
    "sub/Makefile.am, Makefile, FILE_NAME",
    "docker/Dockerfile.test, Dockerfile, FILE_NAME",
    "CMakeLists.txt, CMake, FILE_NAME",
    "a/b.PY, Python, EXTENSION",
    "lib/old.C, C++, EXTENSION",
    "lib/new.c, C, EXTENSION",
    "views/show.html.erb, HTML+ERB, EXTENSION",
    "config.h.in, C, SHARED_EXTENSION",
    "script.sh.in, Shell, EXTENSION",
    "Cargo.lock, TOML, FILE_NAME",
    "x.rs, Rust, SHARED_EXTENSION",
    "win\\dir\\app.cs, C#, SHARED_EXTENSION",
    ".bashrc, Shell, FILE_NAME",
  })
  void aNameTellsTheLanguage(String path, String language, Evidence evidence) {
    DetectedLanguage detected = detector.detect(new Document(""), path);

    assertThat(detected.language().name()).isEqualTo(language);
    assertThat(detected.evidence()).isEqualTo(evidence);
  }

  @ParameterizedTest
  @CsvSource({
    "#!/bin/sh, Shell",
    "#!/usr/bin/env python3, Python",
    "#!/usr/bin/env -S node --harmony, JavaScript",
    "#! /usr/bin/perl -w, Perl",
    "#!/usr/bin/env LANG=C ruby2.7, Ruby",
    "#!/usr/local/bin/python3.11, Python",
    "#!C:/Tools/lua.exe, Lua",
  })
  void aHashbangMakesATextWithoutPathSourceCode(String line, String language) {
    assertThat(detector.detect(new Document(line + "\nx\n"), null).language().name())
        .isEqualTo(language);
  }

  @Test
  void aTextWithoutPathIsNoSourceCodeHoweverItLooks() {
    assertThat(detector.detect(new Document("import java.util.List;\npublic class A {}\n"), null))
        .isNull();
    assertThat(detector.detect(new Document("#!/opt/unheard-of\n"), null)).isNull();
  }

  @Test
  void unknownExtensionsAndPlainTextsHaveNoLanguage() {
    assertThat(detector.detect(new Document("int main(void) { return 0; }"), "notes.txt")).isNull();
    assertThat(detector.detect(new Document("hello"), "a.unheardof")).isNull();
    assertThat(detector.detect(new Document("Hello there, this is a letter."), "letter")).isNull();
    assertThat(detector.detect(new Document("0.1"), "libfoo.so.1")).isNull();
  }

  @Test
  void contentDecidesAmongLanguagesThatShareAnExtension() {
    assertThat(
            told("a.h", "#ifndef A_H\n#define A_H\nstruct a { int b; };\nint f(void);\n#endif\n"))
        .isEqualTo("C");
    assertThat(told("a.h", "#pragma once\nnamespace a {\ntemplate <class T> class B { public:\n"))
        .isEqualTo("C++");
    assertThat(told("a.h", "#import <UIKit/UIKit.h>\n@interface A : NSObject\n- (void)b;\n@end\n"))
        .isEqualTo("Objective-C");
    assertThat(told("a.m", "#import \"A.h\"\n@implementation A\n- (void)b { [self c]; }\n@end\n"))
        .isEqualTo("Objective-C");
    assertThat(told("a.m", "function y = f(x)\n% doubles\n  y = x .* 2;\nend\n"))
        .isEqualTo("MATLAB");
    assertThat(told("a.m", "BeginPackage[\"A`\"]\nf[x_] := Module[{y}, y]\nEnd[]\n"))
        .isEqualTo("Mathematica");
    assertThat(told("a.pl", ":- module(a, [b/1]).\nb(X) :- c(X), \\+ d(X).\n")).isEqualTo("Prolog");
    assertThat(told("a.pl", "use strict;\nmy $x = shift;\nprint $x;\n")).isEqualTo("Perl");
    assertThat(told("a.ts", "export interface A { b: string; }\n")).isEqualTo("TypeScript");
    assertThat(told("a.ts", "<?xml version=\"1.0\"?>\n<!DOCTYPE TS>\n<TS><context>\n"))
        .isEqualTo("XML");
    assertThat(told("a.v", "module a(input b);\n  wire c;\n  assign c = b;\nendmodule\n"))
        .isEqualTo("Verilog");
    assertThat(told("a.v", "Require Import Arith.\nLemma a : forall n, n = n.\nProof.\nQed.\n"))
        .isEqualTo("Coq");
    assertThat(told("a.d", "module a;\nimport std.stdio;\nunittest { }\n")).isEqualTo("D");
    assertThat(told("a.1", ".TH A 1\n.SH NAME\na \\- b\n")).isEqualTo("Roff");
  }

  @Test
  void contentAloneTellsAFileWithoutExtension() {
    DetectedLanguage detected =
        detector.detect(
            new Document(
                """
                import os
                from sys import argv


                def main():
                    self.x = None
                    if a not in b:
                        return True
                    elif c:
                        pass


                if __name__ == '__main__':
                    main()
                """),
            "bin/tool");

    assertThat(detected.language().name()).isEqualTo("Python");
    assertThat(detected.evidence()).isEqualTo(Evidence.CONTENT);
  }

  @Test
  void everyLanguageHasMarksAndANameThatLeadsToIt() {
    assertThat(LanguageTable.shipped().languages()).hasSizeGreaterThan(150);
    for (CodeLanguage language : LanguageTable.shipped().languages()) {
      assertThat(LanguageTable.shipped().named(language.name())).isSameAs(language);
    }
    for (String[] row : TableResource.ragged("marks.tsv")) {
      assertThat(LanguageTable.shipped().named(row[0])).as(row[0]).isNotNull();
    }
  }

  private String told(String path, String text) {
    return detector.detect(new Document(text), path).language().name();
  }
}
