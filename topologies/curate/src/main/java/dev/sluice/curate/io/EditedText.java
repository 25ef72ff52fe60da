package dev.sluice.curate.io;

import dev.sluice.refine.edit.Edit;
import dev.sluice.refine.edit.TextEdits;
import dev.sluice.schemas.DocumentId;
import dev.sluice.schemas.avro.CuratedDocument;
import dev.sluice.schemas.blob.BlobStore;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * Changes the text of a kept document. Length and digest become those of the new text, which
 * travels in the record or as a claim check by its own length, whatever the old one did. The store
 * is addressed by content, so doing it again after a restart stores nothing new.
 */
final class EditedText {
  private final Supplier<BlobStore> blobs;

  /**
   * @param blobs asked only when a text is or becomes a claim check
   */
  EditedText(Supplier<BlobStore> blobs) {
    this.blobs = blobs;
  }

  /**
   * @param edits of the text as it is, in any order
   * @throws dev.sluice.schemas.blob.UnavailableBlobException if the text has gone from the store
   *     since the document was read
   */
  void apply(Collection<Edit> edits, CuratedDocument document) {
    String text =
        document.getText() != null
            ? document.getText()
            : new String(blobs.get().get(document.getTextRef()), StandardCharsets.UTF_8);
    String edited = TextEdits.of(edits).applyTo(text);
    byte[] utf8 = edited.getBytes(StandardCharsets.UTF_8);
    boolean large = utf8.length > BlobStore.LIMIT_BYTES;
    document.setText(large ? null : edited);
    document.setTextRef(large ? blobs.get().put(utf8) : null);
    document.setTextBytes((long) utf8.length);
    document.setContentDigest(HexFormat.of().formatHex(DocumentId.digest(utf8)));
  }
}
