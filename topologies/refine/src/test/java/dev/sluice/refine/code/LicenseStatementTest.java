package dev.sluice.refine.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenseStatementTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "// SPDX-License-Identifier: Apache-2.0 | Apache-2.0",
        "/* spdx-license-identifier: gpl-2.0-or-later */ | GPL-2.0-or-later",
        "# SPDX-License-Identifier: MIT OR Apache-2.0 | MIT OR Apache-2.0",
        "<!-- SPDX-License-Identifier: (MIT AND (BSD-3-Clause OR ISC)) --> |"
            + " (MIT AND (BSD-3-Clause OR ISC))",
        "// SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note |"
            + " GPL-2.0 WITH Linux-syscall-note",
        "// SPDX-License-Identifier: LicenseRef-Ours | LicenseRef-Ours",
        "# SPDX-License-Identifier: MIT OR nonsense | MIT",
      })
  void aTagIsTakenAsItStands(String line, String expression) {
    assertThat(LicenseStatement.find(new Document(line + "\ncode\n")))
        .isEqualTo(new LicenseMatch(expression, 1));
  }

  @Test
  void aTagOfUnknownIdsStatesNothing() {
    assertThat(found("// SPDX-License-Identifier: Frobnicate-9.9\n")).isNull();
    assertThat(found("// SPDX-License-Identifier:\n")).isNull();
    assertThat(found("// SPDX-License-Identifier: OR MIT\n")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Licensed under the Apache License, Version 2.0 (the \"License\"); | Apache-2.0",
        "This file is released under the MIT License. | MIT",
        "This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. |"
            + " MPL-2.0",
        "License :: OSI Approved :: MIT License | MIT",
        "the terms of the GNU General Public License as published by the Free Software Foundation;"
            + " either version 2 of the License, or (at your option) any later version. |"
            + " GPL-2.0-or-later",
        "the terms of version 2 of the GNU General Public License as published by the FSF |"
            + " GPL-2.0-only",
        "the terms of the GNU Lesser General Public License as published by the Free Software"
            + " Foundation; either version 2.1 of the License, or (at your option) any later"
            + " version. | LGPL-2.1-or-later",
        "under the GNU Lesser General Public License, version 3, only | LGPL-3.0-only",
        "the GNU Affero General Public License, version 3 or later | AGPL-3.0-or-later",
        "Distributed under the Boost Software License, Version 1.0. | BSL-1.0",
        "Use under the 3-clause BSD licence. | BSD-3-Clause",
        "under the same terms as Perl itself | Artistic-1.0-Perl OR GPL-1.0-or-later",
        "Licensed under the Apache License, Version 2.0 or the MIT license, at your option |"
            + " Apache-2.0 OR MIT",
        "dual licensed under the MIT License and the GNU GPL version 2 | MIT OR GPL-2.0-only",
      })
  void wordsOfAHeadStateALicence(String words, String expression) {
    assertThat(found("/*\n * Copyright 2020 Somebody\n * " + words + "\n */\nint x;\n"))
        .isEqualTo(expression);
  }

  @Test
  void aHeaderBrokenOverCommentedLinesIsRead() {
    assertThat(found("# Licensed under the Apache\n#   License, Version\n# 2.0.\nx = 1\n"))
        .isEqualTo("Apache-2.0");
  }

  @Test
  void aGnuLicenceWithoutVersionIsNotGuessed() {
    assertThat(found("# under the GNU General Public License\n")).isNull();
  }

  @Test
  void whatStandsFarBelowIsNotTheHead() {
    assertThat(found("int x;\n".repeat(1000) + "// SPDX-License-Identifier: MIT\n")).isNull();
    assertThat(found("int license = 3; // the permission is stored here\n")).isNull();
  }

  @Test
  void aWholeTextInTheHeadIsCompared() {
    SpdxTexts texts = new SpdxTexts();
    for (String id : new String[] {"MIT", "BSD-2-Clause", "BSD-3-Clause", "ISC", "Zlib"}) {
      String header =
          texts.byId().get(id).lines().map(line -> " * " + line + "\n").reduce("", String::concat);
      String file = "/*\n" + header + " */\n#include <stdio.h>\n\nint main(void) { return 0; }\n";

      assertThat(found(file)).isEqualTo(id);
    }
  }

  @Test
  void theFileSpeaksBeforeTheRepository() {
    String repository = new SpdxTexts().byId().get("MIT");

    assertThat(matched("// SPDX-License-Identifier: ISC\n", repository)).isEqualTo("ISC");
    assertThat(matched("int x;\n", repository)).isEqualTo("MIT");
    assertThat(matched("int y;\n", repository)).isEqualTo("MIT");
    assertThat(LicenseMatcher.match(new Document("int x;\n"), "a.c", null)).isNull();
    assertThat(LicenseMatcher.match(new Document("int x;\n"), "a.c", "Keep out.")).isNull();
  }

  private static String matched(String text, String repository) {
    return LicenseMatcher.match(new Document(text), "a.c", repository).id();
  }

  private static String found(String text) {
    LicenseMatch match = LicenseStatement.find(new Document(text));
    return match == null ? null : match.id();
  }
}
