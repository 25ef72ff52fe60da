package dev.sluice.connectors.git;

import dev.sluice.connectors.ReadPosition;
import dev.sluice.connectors.SourceChangedException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** One commit of a repository, opened for reading objects only. */
final class Snapshot implements Closeable {
  private final Repository repository;
  private final ObjectReader objects;
  private final RevCommit commit;

  private Snapshot(Repository repository, ObjectReader objects, RevCommit commit) {
    this.repository = repository;
    this.objects = objects;
    this.commit = commit;
  }

  /**
   * @param ref branch, tag or commit; not looked at if {@code from} names the commit already
   * @throws IOException if there is no repository in this very folder, it borrows objects from
   *     elsewhere, or there is no such commit
   */
  static Snapshot open(Path path, String ref, ReadPosition from) throws IOException {
    HermeticSystemReader.install();
    Path folder = path.toAbsolutePath().normalize();
    FileRepositoryBuilder builder = new FileRepositoryBuilder();
    if (folder.getParent() != null) {
      builder.addCeilingDirectory(folder.getParent().toFile());
    }
    builder.findGitDir(folder.toFile());
    if (builder.getGitDir() == null) {
      throw new IOException("no git repository in " + folder.getFileName());
    }
    Enclosure.check(folder, builder.getGitDir().toPath());
    Repository repository = builder.setMustExist(true).build();
    try {
      ObjectReader objects = repository.newObjectReader();
      return new Snapshot(repository, objects, commit(repository, ref, path, from));
    } catch (IOException | RuntimeException e) {
      repository.close();
      throw e instanceof IOException io ? io : new IOException("damaged repository: " + e, e);
    }
  }

  RevCommit commit() {
    return commit;
  }

  ObjectReader objects() {
    return objects;
  }

  @Override
  public void close() {
    objects.close();
    repository.close();
  }

  private static RevCommit commit(Repository repository, String ref, Path path, ReadPosition from)
      throws IOException {
    boolean resumed = !from.revision().isEmpty();
    ObjectId id =
        resumed
            ? ObjectId.fromString(from.revision())
            : repository.resolve(ref + "^{" + Constants.TYPE_COMMIT + "}");
    if (id == null) {
      throw new IOException("no commit at " + ref);
    }
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseCommit(id);
    } catch (MissingObjectException e) {
      if (resumed) {
        throw new SourceChangedException(path.toString(), from, "without that commit");
      }
      throw e;
    }
  }
}
