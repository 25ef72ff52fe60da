package dev.sluice.refine.signal.datatrove;

import dev.sluice.refine.signal.SignalFamily;
import java.util.List;

/** The families of signals that follow datatrove, as FineWeb uses it. */
public final class DatatroveSignals {

  private DatatroveSignals() {}

  /** {@code gopher_*}, {@code c4_*} and {@code fineweb_*}. */
  public static List<SignalFamily> families() {
    return List.of(GopherSignals.family(), C4Signals.family(), FineWebSignals.family());
  }
}
