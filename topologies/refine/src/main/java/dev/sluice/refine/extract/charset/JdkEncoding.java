package dev.sluice.refine.extract.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** An encoding of several bytes a character, read by the JDK. */
record JdkEncoding(String name, Charset charset) implements Encoding {

  private static final char REPLACEMENT = '\uFFFD';

  @Override
  public Transcript read(byte[] bytes, int start, int end) {
    String text = new String(bytes, start, end - start, charset);
    if (text.indexOf(REPLACEMENT) < 0) { // every fault would have left one
      return new Transcript(text, 0, 0, end - start - text.length());
    }
    return readFaulty(ByteBuffer.wrap(bytes, start, end - start));
  }

  private static int foreign(String text) {
    int foreign = 0;
    for (int i = 0; i < text.length(); i++) {
      foreign += text.charAt(i) >= 0x80 ? 1 : 0;
    }
    return foreign;
  }

  private Transcript readFaulty(ByteBuffer in) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    // a fault takes at least one byte and leaves one character
    CharBuffer out = CharBuffer.allocate(4 + (int) (in.remaining() * decoder.maxCharsPerByte()));
    int replaced = 0;
    CoderResult result = decoder.decode(in, out, false);
    while (result.isError()) {
      skip(in, result);
      out.put(REPLACEMENT);
      replaced++;
      result = decoder.decode(in, out, false);
    }
    int faults = replaced;
    if (in.hasRemaining()) { // cut off within a character
      out.put(REPLACEMENT);
      replaced++;
    }
    String text = out.flip().toString();
    return new Transcript(text, replaced, faults, foreign(text) - replaced);
  }

  /** As the standard does, an ASCII byte after a lead byte it does not belong to is read again. */
  private static void skip(ByteBuffer in, CoderResult fault) {
    boolean ascii = fault.length() == 2 && in.get(in.position() + 1) >= 0;
    in.position(in.position() + (ascii ? 1 : fault.length()));
  }
}
