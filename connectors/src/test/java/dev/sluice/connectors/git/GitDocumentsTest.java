package dev.sluice.connectors.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.connectors.DocumentReaders;
import dev.sluice.connectors.Origin;
import dev.sluice.connectors.ReadPosition;
import dev.sluice.connectors.Readings;
import dev.sluice.connectors.SourceKind;
import dev.sluice.schemas.avro.RawDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitDocumentsTest {
  private static final Instant WHEN = Instant.parse("2024-05-06T07:08:09Z");

  @TempDir private Path folder;

  @Test
  void textBlobsAreDocumentsInTreeOrder() throws IOException {
    Path bare = repository();
    Readings readings = read(bare, GitLimits.DEFAULT, ReadPosition.START);
    assertThat(readings.documents())
        .extracting(document -> document.getAttributes().get("path"))
        .containsExactly("LICENSE", "README.md", "empty.py", "src/a.c", "src/deep/b.c");
    RawDocument readme = readings.documents().get(1);
    assertThat(readme.getMediaType()).isEqualTo("text/plain");
    assertThat(readme.getLicenseText()).isEqualTo("do as you like");
    assertThat(readme.getCapturedAt()).isEqualTo(WHEN.toEpochMilli());
    assertThat(readme.getSourcePosition())
        .isEqualTo(readme.getAttributes().get("blob") + ":README.md");
    assertThat(readings.documents().get(3).getMediaType()).isEqualTo("text/x-source");
    assertThat(text(readings.documents().get(3))).isEqualTo("int a;\n");
    assertThat(readings.skipped())
        .containsEntry("binary", 1L)
        .containsEntry("symlink", 1L)
        .containsEntry("gitlink", 1L);
    assertThat(readings.letters()).isEmpty();
  }

  @Test
  void aRestartAtAnyBlobReadsTheSameCommitOn() throws IOException {
    Path bare = repository();
    Readings all = read(bare, GitLimits.DEFAULT, ReadPosition.START);
    commit(bare, "newer.txt", "appeared meanwhile");
    assertThat(read(bare, GitLimits.DEFAULT, ReadPosition.START).documents()).hasSize(1);
    for (int i = 1; i < all.positions().size(); i++) {
      int next = Math.min(i, all.readings().size());
      assertThat(read(bare, GitLimits.DEFAULT, all.positions().get(i)).readings())
          .isEqualTo(all.readings().subList(next, all.readings().size()));
    }
  }

  @Test
  void oversizedTextIsADeadLetterAndDeepTreesToo() throws IOException {
    Path bare = repository();
    Readings small = read(bare, new GitLimits(6, 1, 1000, 1 << 20), ReadPosition.START);
    assertThat(small.reasons())
        .containsExactly(
            "record_too_large", "record_too_large", "record_too_large", "tree_too_deep");
  }

  @Test
  void aBombOfFewObjectsEndsAtTheEntryLimit() throws IOException {
    Path bare = folder.resolve("bomb.git");
    try (Repository repository = create(bare);
        ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId tree = inserter.insert(Constants.OBJ_BLOB, "x".getBytes(UTF_8));
      FileMode mode = FileMode.REGULAR_FILE;
      for (int level = 0; level < 10; level++) {
        TreeFormatter formatter = new TreeFormatter();
        for (int i = 0; i < 10; i++) {
          formatter.append("f" + i, mode, tree);
        }
        tree = inserter.insert(formatter);
        mode = FileMode.TREE;
      }
      commit(repository, inserter, tree);
    }
    Readings readings = read(bare, new GitLimits(100, 50, 2000, 1 << 20), ReadPosition.START);
    assertThat(readings.reasons()).containsExactly("repository_too_large");
    assertThat(readings.documents().size()).isLessThan(2000);
  }

  @Test
  void aFolderThatIsNoRepositoryIsOneDeadLetterEvenInsideAnother() throws IOException {
    Path inner = Files.createDirectories(repository().resolve("inner"));
    Readings readings =
        Readings.of(
            from -> DocumentReaders.open(SourceKind.GIT, inner, "inner", "s", "HEAD", from));
    assertThat(readings.reasons()).containsExactly("unreadable_source");
  }

  @Test
  void aRepositoryThatBorrowsObjectsFromElsewhereIsOneDeadLetter() throws IOException {
    Path lender = repository();
    Path thief = borrower("thief.git", lender);
    Path alternates = thief.resolve("objects/info/alternates");
    Files.createDirectories(alternates.getParent());
    Files.writeString(alternates, lender.resolve("objects") + "\n");
    assertRefused(thief, "alternates");
  }

  @Test
  void aRepositoryWhoseFoldersAreLinksIsOneDeadLetter() throws IOException {
    Path lender = repository();
    Path thief = borrower("thief.git", lender);
    try (Stream<Path> packs = Files.list(thief.resolve("objects/pack"))) {
      assertThat(packs).isEmpty();
    }
    Files.delete(thief.resolve("objects/pack"));
    Files.createSymbolicLink(thief.resolve("objects/pack"), lender.resolve("objects/pack"));
    assertRefused(thief, "objects/pack");
  }

  @Test
  void aWorkTreeWhoseRepositoryIsElsewhereIsOneDeadLetter() throws IOException {
    Path lender = repository();
    Path tree = Files.createDirectory(folder.resolve("tree"));
    Files.writeString(tree.resolve(".git"), "gitdir: " + lender + "\n");
    assertRefused(tree, ".git");
    Files.delete(tree.resolve(".git"));
    Files.createSymbolicLink(tree.resolve(".git"), lender);
    assertRefused(tree, ".git");
  }

  @Test
  void aRepositoryWithACommonFolderElsewhereIsOneDeadLetter() throws IOException {
    Path lender = repository();
    Path thief = borrower("thief.git", lender);
    Files.writeString(thief.resolve("commondir"), lender + "\n");
    assertRefused(thief, "commondir");
  }

  /** An empty repository whose HEAD is the commit of another. */
  private Path borrower(String name, Path lender) throws IOException {
    Path bare = folder.resolve(name);
    create(bare).close();
    try (Repository repository = new FileRepository(lender.toFile())) {
      Files.writeString(bare.resolve("HEAD"), repository.resolve(Constants.HEAD).name() + "\n");
    }
    return bare;
  }

  private static void assertRefused(Path repository, String why) throws IOException {
    Readings readings =
        Readings.of(
            from -> DocumentReaders.open(SourceKind.GIT, repository, "r", "s", "HEAD", from));
    assertThat(readings.documents()).isEmpty();
    assertThat(readings.reasons()).containsExactly("unreadable_source");
    assertThat(readings.letters().get(0).getDetail()).contains(why);
  }

  @Test
  void anUnknownRefIsOneDeadLetter() throws IOException {
    Path bare = repository();
    Readings readings =
        Readings.of(
            from -> DocumentReaders.open(SourceKind.GIT, bare, "r", "s", "refs/heads/none", from));
    assertThat(readings.reasons()).containsExactly("unreadable_source");
  }

  private Path repository() throws IOException {
    Path bare = folder.resolve("r.git");
    try (Repository repository = create(bare);
        ObjectInserter inserter = repository.newObjectInserter()) {
      DirCache index = DirCache.newInCore();
      DirCacheBuilder builder = index.builder();
      add(builder, inserter, "LICENSE", FileMode.REGULAR_FILE, "do as you like");
      add(builder, inserter, "README.md", FileMode.REGULAR_FILE, "# readme");
      add(builder, inserter, "bin.dat", FileMode.REGULAR_FILE, "a\0b");
      add(builder, inserter, "empty.py", FileMode.REGULAR_FILE, "");
      add(builder, inserter, "link", FileMode.SYMLINK, "/etc/passwd");
      add(builder, inserter, "src/a.c", FileMode.EXECUTABLE_FILE, "int a;\n");
      add(builder, inserter, "src/deep/b.c", FileMode.REGULAR_FILE, "int b;\n");
      DirCacheEntry module = new DirCacheEntry("zmodule");
      module.setFileMode(FileMode.GITLINK);
      module.setObjectId(ObjectId.fromString("1234567890123456789012345678901234567890"));
      builder.add(module);
      builder.finish();
      commit(repository, inserter, index.writeTree(inserter));
    }
    return bare;
  }

  private static Repository create(Path bare) throws IOException {
    HermeticSystemReader.install();
    Repository repository = new FileRepository(bare.toFile());
    repository.create(true);
    return repository;
  }

  private static void commit(Path bare, String name, String content) throws IOException {
    try (Repository repository = new FileRepository(bare.toFile());
        ObjectInserter inserter = repository.newObjectInserter()) {
      DirCache index = DirCache.newInCore();
      DirCacheBuilder builder = index.builder();
      add(builder, inserter, name, FileMode.REGULAR_FILE, content);
      builder.finish();
      commit(repository, inserter, index.writeTree(inserter));
    }
  }

  private static void add(
      DirCacheBuilder builder, ObjectInserter inserter, String path, FileMode mode, String content)
      throws IOException {
    DirCacheEntry entry = new DirCacheEntry(path);
    entry.setFileMode(mode);
    entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, content.getBytes(UTF_8)));
    builder.add(entry);
  }

  private static void commit(Repository repository, ObjectInserter inserter, ObjectId tree)
      throws IOException {
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree);
    PersonIdent who = new PersonIdent("n", "e", WHEN, ZoneOffset.UTC);
    commit.setAuthor(who);
    commit.setCommitter(who);
    commit.setMessage("m");
    ObjectId id = inserter.insert(commit);
    inserter.flush();
    RefUpdate update = repository.updateRef(Constants.HEAD);
    update.setNewObjectId(id);
    assertThat(update.forceUpdate()).isIn(List.of(RefUpdate.Result.NEW, RefUpdate.Result.FORCED));
  }

  private static Readings read(Path path, GitLimits limits, ReadPosition start) throws IOException {
    return Readings.of(
        from -> GitDocuments.open(path, new Origin("s", "r.git"), "HEAD", limits, from), start);
  }

  private static String text(RawDocument document) {
    return UTF_8.decode(document.getContent().duplicate()).toString();
  }
}
