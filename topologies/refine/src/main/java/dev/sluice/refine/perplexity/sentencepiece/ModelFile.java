package dev.sluice.refine.perplexity.sentencepiece;

import dev.sluice.refine.classify.fasttext.InvalidModelException;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import java.util.ArrayList;
import java.util.List;

/** What a model file says, with the format's defaults where it says nothing. */
final class ModelFile {
  static final int UNIGRAM = 1;
  static final int BPE = 2;

  private static final int LONGEST_PIECE = 8_000;
  private static final int LONGEST_FILE = 1 << 30;

  final List<Piece> pieces = new ArrayList<>();
  int kind = UNIGRAM;
  boolean byteFallback;
  boolean spaceAsSuffix;
  byte[] charsMap = {};
  int charsMapStart;
  boolean addDummyPrefix = true;
  boolean removeExtraSpaces = true;
  boolean escapeSpaces = true;

  private ModelFile() {}

  static ModelFile read(ModelBytes bytes) {
    if (bytes.size() > LONGEST_FILE) {
      throw new InvalidModelException(0, "more than " + LONGEST_FILE + " bytes");
    }
    byte[] file = new byte[(int) bytes.size()];
    bytes.get(0, file, file.length);
    ModelFile model = new ModelFile();
    ProtobufCursor cursor = new ProtobufCursor(file, 0, file.length);
    for (int field = cursor.next(); field != 0; field = cursor.next()) {
      switch (field) {
        case 1 -> model.pieces.add(piece(cursor.bytes()));
        case 2 -> model.readTrainer(cursor.bytes());
        case 3 -> model.readNormaliser(cursor.bytes());
        default -> cursor.skip();
      }
    }
    if (model.kind != UNIGRAM && model.kind != BPE) {
      throw new InvalidModelException(
          0, "the kind of the model is %d, must be 1 (unigram) or 2 (BPE)".formatted(model.kind));
    }
    return model;
  }

  private static Piece piece(ProtobufCursor cursor) {
    byte[] text = {};
    float score = 0;
    PieceType type = PieceType.NORMAL;
    int start = cursor.position();
    for (int field = cursor.next(); field != 0; field = cursor.next()) {
      switch (field) {
        case 1 -> text = cursor.bytes().rest();
        case 2 -> score = cursor.float32();
        case 3 -> {
          long number = cursor.varint();
          type =
              PieceType.of(number)
                  .orElseThrow(
                      () -> new InvalidModelException(start, "the type of a piece is " + number));
        }
        default -> cursor.skip();
      }
    }
    if (text.length == 0 || text.length >= LONGEST_PIECE) {
      throw new InvalidModelException(start, "a piece of " + text.length + " bytes");
    }
    for (byte part : text) {
      if (part == 0) {
        throw new InvalidModelException(start, "a piece with U+0000");
      }
    }
    if (!Float.isFinite(score)) {
      throw new InvalidModelException(start, "the score of a piece is " + score);
    }
    return new Piece(text, score, type);
  }

  private void readTrainer(ProtobufCursor cursor) {
    for (int field = cursor.next(); field != 0; field = cursor.next()) {
      switch (field) {
        case 3 -> kind = (int) Math.min(cursor.varint(), Integer.MAX_VALUE);
        case 24 -> spaceAsSuffix = cursor.flag();
        case 35 -> byteFallback = cursor.flag();
        default -> cursor.skip();
      }
    }
  }

  private void readNormaliser(ProtobufCursor cursor) {
    for (int field = cursor.next(); field != 0; field = cursor.next()) {
      switch (field) {
        case 2 -> {
          ProtobufCursor map = cursor.bytes();
          charsMapStart = map.position();
          charsMap = map.rest();
        }
        case 3 -> addDummyPrefix = cursor.flag();
        case 4 -> removeExtraSpaces = cursor.flag();
        case 5 -> escapeSpaces = cursor.flag();
        default -> cursor.skip();
      }
    }
  }
}
