package dev.sluice.curate.io;

import dev.sluice.curate.flow.Evidence;
import dev.sluice.curate.flow.Fingerprint;
import dev.sluice.curate.flow.GroupedParagraphs;
import dev.sluice.curate.flow.JudgedDocument;
import dev.sluice.curate.flow.Origin;
import dev.sluice.curate.flow.Rejection;
import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.refine.decontaminate.ContaminationIndex;
import dev.sluice.refine.decontaminate.Hit;
import dev.sluice.refine.dedup.ShingleSketch;
import dev.sluice.refine.dedup.Signature;
import dev.sluice.refine.dedup.ngram.ParagraphNgrams;
import dev.sluice.refine.dedup.paragraph.Paragraphs;
import dev.sluice.refine.pii.PiiSpan;
import dev.sluice.refine.recipe.Aggregate;
import dev.sluice.refine.recipe.Decision;
import dev.sluice.refine.recipe.Measured;
import dev.sluice.refine.recipe.NearDedup;
import dev.sluice.refine.recipe.NgramDedup;
import dev.sluice.refine.recipe.ParagraphDedup;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.refine.recipe.RecipeRules;
import dev.sluice.refine.takedown.Address;
import dev.sluice.schemas.Topics;
import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.avro.CuratedDocument;
import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.serde.AvroDeserializer;
import dev.sluice.schemas.serde.AvroSerializer;
import dev.sluice.schemas.serde.UndecodableRecordException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * An annotated record to a {@link JudgedDocument}: decoded, checked, judged by the recipe's rules,
 * and encoded as the curated document it may become. The bytes are hostile; a document that could
 * not be compared or put in order later is refused here.
 */
public final class AnnotatedRecords {
  private static final Pattern DOC_ID = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  private final Recipe recipe;
  private final String digest;
  private final RecipeRules rules;
  private final String topic;
  private final AvroDeserializer<AnnotatedDocument> deserializer;
  private final AvroSerializer<CuratedDocument> serializer;
  private final RecipeChanges changes;
  private final BlobSupplier blobs;
  private final Supplier<ContaminationIndex> benchmarks;

  /** For a recipe that looks for no benchmarks. */
  public AnnotatedRecords(
      Recipe recipe, String output, RegistryClient registry, BlobSupplier blobs) {
    this(recipe, output, registry, blobs, null);
  }

  /**
   * @param blobs opened only if the recipe needs a text that is a claim check
   * @param output names the curated topic, under whose subject payloads are encoded
   * @param benchmarks asked for each document that the recipe decontaminates; else never
   */
  public AnnotatedRecords(
      Recipe recipe,
      String output,
      RegistryClient registry,
      BlobSupplier blobs,
      Supplier<ContaminationIndex> benchmarks) {
    this.recipe = recipe;
    digest = recipe.digest();
    rules = new RecipeRules(recipe);
    topic = Topics.curated(output);
    deserializer = new AvroDeserializer<>(registry, AnnotatedDocument.class, skipped(recipe));
    serializer = new AvroSerializer<>(registry, CuratedDocument.getClassSchema());
    changes = new RecipeChanges(recipe);
    this.blobs = blobs;
    this.benchmarks = benchmarks;
  }

  /** What most of a record is, and most of the time that reading it takes. */
  private static Set<String> skipped(Recipe recipe) {
    Set<String> skipped = new TreeSet<>(Set.of("classifiers"));
    if (recipe.rules().stream().noneMatch(rule -> rule.aggregate() == Aggregate.VALUE)) {
      skipped.add("document_signals");
    }
    if (recipe.rules().stream().allMatch(rule -> rule.aggregate() == Aggregate.VALUE)) {
      skipped.add("span_signals");
    }
    return skipped;
  }

  /**
   * @throws UnreadableRecordException if it is no annotated document, or contradicts itself
   */
  public JudgedDocument read(TopicRecord record) throws UnreadableRecordException {
    AnnotatedDocument document;
    try {
      document = deserializer.deserialize(record.value());
    } catch (UndecodableRecordException e) {
      throw new UnreadableRecordException("undecodable_record", e.getMessage());
    }
    check(document);
    byte[] signature = signature(document);
    List<PiiSpan> pii = RecipeChanges.pii(document);
    Measured measured = new MeasuredAnnotation(document, pii);
    AnnotatedText text = new AnnotatedText(document, blobs);
    Rejection dropped = dropped(measured, text);
    RecipeChanges.Outcome outcome =
        dropped != null
            ? new RecipeChanges.Outcome(null, dropped)
            : changes.of(document, text, measured, pii);
    Rejection rejection = outcome.rejection();
    return new JudgedDocument(
        document.getDocId(),
        document.getEventTime(),
        false,
        new Origin(document.getSlice(), Address.of(document.getUrl())),
        document.getContentDigest(),
        rejection == null ? fingerprint(text, signature) : null,
        rejection == null ? paragraphs(text, measured) : null,
        rejection == null ? ngrams(text, measured) : null,
        outcome.changes(),
        serializer.serialize(topic, curated(document, rejection == null)),
        rejection);
  }

  /** By a rule, or for what the text holds of benchmarks; null for neither. */
  private Rejection dropped(Measured measured, AnnotatedText text)
      throws UnreadableRecordException {
    if (rules.evaluate(measured) instanceof Decision.Reject reject) {
      return Rejection.of(reject);
    }
    if (recipe.decontamination() == null || benchmarks.get().isEmpty()) {
      return null;
    }
    List<Hit> hits = benchmarks.get().hits(text.document());
    return hits.isEmpty()
        ? null
        : Rejection.of(recipe.decontamination().reject(hits), Evidence.of(hits));
  }

  private static void check(AnnotatedDocument document) throws UnreadableRecordException {
    require(DOC_ID, "doc_id", document.getDocId());
    require(SHA_256, "content_digest", document.getContentDigest());
    if (document.getText() == null && document.getTextRef() == null) {
      throw new UnreadableRecordException("missing_text", "neither text nor text_ref is set");
    }
  }

  private static void require(Pattern pattern, String field, String value)
      throws UnreadableRecordException {
    if (!pattern.matcher(value).matches()) {
      throw new UnreadableRecordException(
          "malformed_record", "%s must be %s, but is '%s'".formatted(field, pattern, value));
    }
  }

  private byte[] signature(AnnotatedDocument document) throws UnreadableRecordException {
    NearDedup near = recipe.dedup().near();
    ByteBuffer values = near == null ? null : document.getSignatures().get(near.signature());
    if (values == null) {
      return null;
    }
    int expected = Signature.bytes(near.family());
    if (values.remaining() != expected) {
      throw new UnreadableRecordException(
          "malformed_signature",
          "%s must be %d bytes, but is %d"
              .formatted(near.signature(), expected, values.remaining()));
    }
    byte[] bytes = new byte[expected];
    values.duplicate().get(bytes);
    return bytes;
  }

  /** Of the text as annotated, before any change, like the signature. */
  private Fingerprint fingerprint(AnnotatedText text, byte[] signature)
      throws UnreadableRecordException {
    if (signature == null) {
      return null;
    }
    ShingleSketch sketch =
        recipe
            .dedup()
            .near()
            .family()
            .sketch(text.document())
            .orElseThrow(
                () ->
                    new UnreadableRecordException(
                        "malformed_signature", "a signature, but no shingle in the text"));
    return new Fingerprint(signature, sketch.toBytes());
  }

  /** Of the text as annotated, before any change. */
  private GroupedParagraphs paragraphs(AnnotatedText text, Measured measured)
      throws UnreadableRecordException {
    ParagraphDedup dedup = recipe.dedup().paragraphs();
    return dedup == null
        ? null
        : new GroupedParagraphs(
            dedup.groupOf(measured), Paragraphs.of(text.text(), dedup.minCharacters()));
  }

  /** Of the text as annotated, before any change. */
  private ParagraphNgrams ngrams(AnnotatedText text, Measured measured)
      throws UnreadableRecordException {
    NgramDedup dedup = recipe.dedup().ngrams();
    return dedup == null
        ? null
        : dedup.shingler().shingle(text.document(), dedup.groupOf(measured));
  }

  private CuratedDocument curated(AnnotatedDocument document, boolean withText) {
    return CuratedDocument.newBuilder()
        .setDocId(document.getDocId())
        .setSlice(document.getSlice())
        .setSourceUri(document.getSourceUri())
        .setSourcePosition(document.getSourcePosition())
        .setSourceId(document.getSourceId())
        .setUrl(document.getUrl())
        .setEventTime(document.getEventTime())
        .setCapturedAt(document.getCapturedAt())
        .setTitle(document.getTitle())
        .setText(withText ? document.getText() : null)
        .setTextRef(withText ? document.getTextRef() : null)
        .setTextBytes(document.getTextBytes())
        .setContentDigest(document.getContentDigest())
        .setLanguage(document.getLanguage())
        .setRecipe(recipe.name())
        .setRecipeDigest(digest)
        .setOrdinal(0)
        .setLate(false)
        .setAttributes(new TreeMap<>(document.getAttributes()))
        .setLicenseText(withText ? document.getLicenseText() : null)
        .setExtraction(document.getExtraction())
        .build();
  }
}
