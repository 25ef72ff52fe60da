package dev.sluice.curate;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.curate.io.CuratedRecordSerializer;
import dev.sluice.curate.io.MemoryRegistry;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Makes records, as the real sink does, and drops them. */
final class SerializingSink implements Sink<CuratedOutput> {
  @Override
  public SinkWriter<CuratedOutput> createWriter(WriterInitContext context) {
    CuratedRecordSerializer serializer = new CuratedRecordSerializer("out", MemoryRegistry::new);
    try {
      serializer.open(null, null);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return new SinkWriter<>() {
      @Override
      public void write(CuratedOutput element, Context any) {
        if (serializer.serialize(element, null, 0L) != null) {
          CountingSink.COUNT.incrementAndGet();
        }
      }

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {}
    };
  }
}
