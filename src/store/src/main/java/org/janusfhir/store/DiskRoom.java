package org.janusfhir.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much a disk still takes. */
public final class DiskRoom {
  /** More than one commit takes, so that the disk is not filled to the brim by a write. */
  private static final long COMMIT_BYTES = 32 << 20;

  private DiskRoom() {}

  /**
   * Whether there is room for a commit, as far as anybody knows.
   *
   * @param path of a file or folder on the disk
   */
  public static boolean forCommit(Path path) {
    try {
      FileStore disk = Files.getFileStore(path);
      return disk.getTotalSpace() == 0 || disk.getUsableSpace() >= COMMIT_BYTES;
    } catch (IOException e) {
      return true; // writing will show
    }
  }
}
