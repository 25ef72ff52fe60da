package dev.sluice.schemas.blob;

import dev.sluice.schemas.DocumentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Blobs as files, {@code <root>/<first 2 hex digits>/<64 hex digits>}. A blob is written beside its
 * place, synced and renamed, so a file under its final name is complete; a crash leaves at most a
 * hidden {@code .tmp} file that no reference names.
 */
final class FileBlobStore implements BlobStore {
  private static final String PREFIX = "sha256:";
  private static final Pattern REF = Pattern.compile("sha256:[0-9a-f]{64}");

  private final Path root;

  FileBlobStore(Path root) {
    this.root = root;
  }

  @Override
  public String put(byte[] bytes) {
    String hex = HexFormat.of().formatHex(DocumentId.digest(bytes));
    Path place = place(hex);
    try {
      if (!Files.exists(place)) {
        write(place, bytes);
      }
      // Also when another writer was first: its rename may not be on disk yet.
      sync(place.getParent());
      return PREFIX + hex;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot store a blob in " + root, e);
    }
  }

  @Override
  public byte[] get(String ref) {
    if (ref == null || !REF.matcher(ref).matches()) {
      throw new UnavailableBlobException("not a blob reference: " + ref);
    }
    String hex = ref.substring(PREFIX.length());
    try {
      byte[] bytes = Files.readAllBytes(place(hex));
      if (!Arrays.equals(DocumentId.digest(bytes), HexFormat.of().parseHex(hex))) {
        throw new UnavailableBlobException("blob " + ref + " does not have the digest it names");
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new UnavailableBlobException("no blob " + ref + " in the store");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read blob " + ref + " from " + root, e);
    }
  }

  private Path place(String hex) {
    return root.resolve(hex.substring(0, 2)).resolve(hex);
  }

  private void write(Path place, byte[] bytes) throws IOException {
    Path folder = place.getParent();
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      sync(root);
    }
    Path temporary = folder.resolve("." + UUID.randomUUID() + ".tmp");
    try (FileChannel channel =
        FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
