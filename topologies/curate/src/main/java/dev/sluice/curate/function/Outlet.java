package dev.sluice.curate.function;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.JudgedDocument;
import java.util.List;

/** Where decisions about a partition go, in the order of their turns. */
interface Outlet {
  /** Whether a document with that id was kept; asked only where documents are forgotten. */
  boolean isKept(JudgedDocument document) throws Exception;

  void keep(JudgedDocument document, CuratedOutput kept) throws Exception;

  /** Orders to retract of a turn, in any order, behind the documents of that turn. */
  void carryOut(List<DeciderInput> orders) throws Exception;

  /** A takedown, or that one was withdrawn; at once. */
  void takeDown(DeciderInput notice) throws Exception;

  void end(CuratedOutput end);
}
