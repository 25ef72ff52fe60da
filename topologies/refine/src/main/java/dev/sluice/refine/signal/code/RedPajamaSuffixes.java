package dev.sluice.refine.signal.code;

import java.util.Set;

/** The endings of paths that RedPajama-V1 allows (data_prep/github/github_run_filter.py). */
final class RedPajamaSuffixes {
  private static final Set<String> EXTENSIONS =
      Set.of(
          ("asm bat cmd c h cs cpp hpp c++ h++ cc hh C H cmake css dockerfile f90 f f03 f08 f77 f95"
                  + " for fpp go hs html java js jl lua md markdown php php3 php4 php5 phps phpt pl"
                  + " pm pod perl ps1 psd1 psm1 py rb rs sql scala sh bash command zsh ts tsx tex vb"
                  + " xml rst m smali")
              .split(" "));

  private RedPajamaSuffixes() {}

  /** Case-sensitive; {@code Dockerfile} and {@code Makefile} may end any name. */
  static boolean end(String path) {
    return path.endsWith("Dockerfile")
        || path.endsWith("Makefile")
        || (path.lastIndexOf('.') >= 0
            && EXTENSIONS.contains(path.substring(path.lastIndexOf('.') + 1)));
  }
}
