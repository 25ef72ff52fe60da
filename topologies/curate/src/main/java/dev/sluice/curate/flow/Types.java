package dev.sluice.curate.flow;

import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Flink's description of each record. */
public final class Types {
  public static final TypeInformation<TopicRecord> TOPIC_RECORD =
      TypeInformation.of(TopicRecord.class);
  public static final TypeInformation<TickNotice> TICK = TypeInformation.of(TickNotice.class);
  public static final TypeInformation<JudgedDocument> JUDGED =
      TypeInformation.of(JudgedDocument.class);
  public static final TypeInformation<Addressed> ADDRESSED = TypeInformation.of(Addressed.class);
  public static final TypeInformation<Probe> PROBE = TypeInformation.of(Probe.class);
  public static final TypeInformation<ContentEntry> CONTENT_ENTRY =
      TypeInformation.of(ContentEntry.class);
  public static final TypeInformation<BandProbe> BAND_PROBE = TypeInformation.of(BandProbe.class);
  public static final TypeInformation<SketchProbe> SKETCH_PROBE =
      TypeInformation.of(SketchProbe.class);
  public static final TypeInformation<WaitingQuestion> WAITING_QUESTION =
      TypeInformation.of(WaitingQuestion.class);
  public static final TypeInformation<SketchedDocument> SKETCHED_DOCUMENT =
      TypeInformation.of(SketchedDocument.class);
  public static final TypeInformation<FollowerEntry> FOLLOWER_ENTRY =
      TypeInformation.of(FollowerEntry.class);
  public static final TypeInformation<ParagraphProbe> PARAGRAPH_PROBE =
      TypeInformation.of(ParagraphProbe.class);
  public static final TypeInformation<ParagraphEntry> PARAGRAPH_ENTRY =
      TypeInformation.of(ParagraphEntry.class);
  public static final TypeInformation<DeciderInput> DECIDER_INPUT =
      TypeInformation.of(DeciderInput.class);
  public static final TypeInformation<PageProbe> PAGE_PROBE = TypeInformation.of(PageProbe.class);
  public static final TypeInformation<TakedownNotice> TAKEDOWN =
      TypeInformation.of(TakedownNotice.class);
  public static final TypeInformation<KeptDocument> KEPT_DOCUMENT =
      TypeInformation.of(KeptDocument.class);
  public static final TypeInformation<CuratedOutput> CURATED =
      TypeInformation.of(CuratedOutput.class);
  public static final TypeInformation<RejectedOutput> REJECTED =
      TypeInformation.of(RejectedOutput.class);
  public static final TypeInformation<DeadLetterOutput> DEAD_LETTER =
      TypeInformation.of(DeadLetterOutput.class);

  private Types() {}
}
