package dev.sluice.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.curate.flow.Types;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.java.typeutils.EnumTypeInfo;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records in state may get fields and lose some; Flink then reads the old ones. */
class StateEvolutionTest {
  private static final String ENTRY = "Entry";

  @TempDir Path directory;

  private static Stream<TypeInformation<?>> stateTypes() {
    return Stream.of(
        Types.TICK,
        Types.CONTENT_ENTRY,
        Types.SKETCHED_DOCUMENT,
        Types.SKETCH_PROBE,
        Types.FOLLOWER_ENTRY,
        Types.PARAGRAPH_ENTRY,
        Types.PAGE_PROBE,
        Types.KEPT_DOCUMENT,
        Types.DECIDER_INPUT);
  }

  @ParameterizedTest
  @MethodSource("stateTypes")
  void everyRecordInStateIsOneThatFlinkKnowsByItsFields(TypeInformation<?> type) {
    assertThat(recordsNotKnownByFields(type)).isEmpty();
  }

  private static List<String> recordsNotKnownByFields(TypeInformation<?> type) {
    List<String> unknown = new ArrayList<>();
    if (type instanceof PojoTypeInfo<?> pojo) {
      for (int i = 0; i < pojo.getArity(); i++) {
        unknown.addAll(recordsNotKnownByFields(pojo.getPojoFieldAt(i).getTypeInformation()));
      }
    } else if (!type.isBasicType()
        && !type.getTypeClass().isArray()
        && !(type instanceof EnumTypeInfo)) { // known by the names of its constants
      unknown.add(type.toString());
    }
    return unknown;
  }

  @Test
  void recordWithFieldsMoreReadsTheStateOfTheOneBefore() throws Exception {
    assertThat(
            migrated(
                """
                public record Entry(long turn, String docId, Inner in) {
                  public record Inner(int a) {}
                  public static Object some() { return new Entry(7, "x", new Inner(3)); }
                }
                """,
                """
                public record Entry(
                    long turn, boolean exact, String docId, Inner in, String slice, long[] more) {
                  public record Inner(int a, double b) {}
                }
                """))
        .isEqualTo(
            "Entry[turn=7, exact=false, docId=x, in=Inner[a=3, b=0.0], slice=null, more=null]");
  }

  @Test
  void recordWithAFieldLessReadsTheStateOfTheOneBefore() throws Exception {
    assertThat(
            migrated(
                """
                public record Entry(long turn, String docId, byte[] sketch) {
                  public static Object some() { return new Entry(7, "x", new byte[5]); }
                }
                """,
                "public record Entry(long turn, String docId) {}"))
        .isEqualTo("Entry[turn=7, docId=x]");
  }

  /** Of Flink 2.3: it takes the fields left for all there were. */
  @Test
  void recordWithAFieldLessAndTheOthersInTheAlphabetCannotReadTheOneBefore() {
    assertThatExceptionOfType(ArrayIndexOutOfBoundsException.class)
        .isThrownBy(
            () ->
                migrated(
                    """
                    public record Entry(String docId, byte[] sketch, long turn) {
                      public static Object some() { return new Entry("x", new byte[5], 7); }
                    }
                    """,
                    "public record Entry(String docId, long turn) {}"));
  }

  @Test
  void fieldThatBecomesAnotherTypeIsRefused() throws Exception {
    Path old = compiled("old", "public record Entry(int turn) {}");
    Path changed = compiled("new", "public record Entry(long turn) {}");
    try (URLClassLoader before = loader(old);
        URLClassLoader after = loader(changed)) {
      assertThat(compatibility(snapshot(serializer(before), after), serializer(after)))
          .matches(TypeSerializerSchemaCompatibility::isIncompatible);
    }
  }

  /** What an object of the old record is read as by the new one, as text. */
  private String migrated(String oldSource, String newSource) throws Exception {
    Path old = compiled("old", oldSource);
    Path changed = compiled("new", newSource);
    try (URLClassLoader before = loader(old);
        URLClassLoader after = loader(changed)) {
      TypeSerializer<Object> writer = serializer(before);
      DataOutputSerializer bytes = new DataOutputSerializer(64);
      Class<?> entry = before.loadClass(ENTRY);
      writer.serialize(entry.getMethod("some").invoke(null), bytes);
      TypeSerializerSnapshot<Object> snapshot = snapshot(writer, after);
      TypeSerializer<Object> reader = serializer(after);

      assertThat(compatibility(snapshot, reader))
          .matches(TypeSerializerSchemaCompatibility::isCompatibleAfterMigration);
      Object read =
          snapshot
              .restoreSerializer()
              .deserialize(new DataInputDeserializer(bytes.getCopyOfBuffer()));
      DataOutputSerializer again = new DataOutputSerializer(64);
      reader.serialize(read, again);
      Object reread = reader.deserialize(new DataInputDeserializer(again.getCopyOfBuffer()));
      assertThat(reread.getClass()).isEqualTo(after.loadClass(ENTRY));
      assertThat(fields(reread)).isEqualTo(fields(read));
      return reread.toString();
    }
  }

  private static List<String> fields(Object entry) throws ReflectiveOperationException {
    List<String> values = new ArrayList<>();
    for (RecordComponent component : entry.getClass().getRecordComponents()) {
      values.add(String.valueOf(component.getAccessor().invoke(entry)));
    }
    return values;
  }

  private static TypeSerializerSchemaCompatibility<Object> compatibility(
      TypeSerializerSnapshot<Object> old, TypeSerializer<Object> changed) {
    return changed.snapshotConfiguration().resolveSchemaCompatibility(old);
  }

  /** As a savepoint hands it on: written, and read with other classes. */
  private static TypeSerializerSnapshot<Object> snapshot(
      TypeSerializer<Object> serializer, ClassLoader classes) throws IOException {
    DataOutputSerializer bytes = new DataOutputSerializer(64);
    TypeSerializerSnapshot.writeVersionedSnapshot(bytes, serializer.snapshotConfiguration());
    return TypeSerializerSnapshot.readVersionedSnapshot(
        new DataInputDeserializer(bytes.getCopyOfBuffer()), classes);
  }

  @SuppressWarnings("unchecked")
  private static TypeSerializer<Object> serializer(ClassLoader classes)
      throws ClassNotFoundException {
    Class<Object> entry = (Class<Object>) classes.loadClass(ENTRY);
    return TypeInformation.of(entry).createSerializer(new SerializerConfigImpl());
  }

  private static URLClassLoader loader(Path classes) throws IOException {
    return new URLClassLoader(new URL[] {classes.toUri().toURL()});
  }

  private Path compiled(String folder, String source) throws IOException {
    Path classes = Files.createDirectories(directory.resolve(folder));
    Path file = Files.writeString(classes.resolve(ENTRY + ".java"), source);
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes.toString(), file.toString());
    assertThat(result).isZero();
    return classes;
  }
}
