package org.janusfhir.app.importer;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far an import is. */
interface Progress extends AutoCloseable {
  /** So many bytes of the sources more are done. */
  void add(long bytes);

  @Override
  void close();

  /** A bar that is redrawn in place. */
  static Progress bar(long totalBytes) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("Importing")
            .setInitialMax(totalBytes)
            .setUnit(" MB", 1 << 20)
            .setStyle(ProgressBarStyle.ASCII)
            .build();
    return new Progress() {
      @Override
      public void add(long bytes) {
        bar.stepBy(bytes);
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }

  /** A line each tenth of the way. */
  static Progress lines(long totalBytes, PrintWriter out) {
    return new Progress() {
      private long done;
      private long tenths;

      @Override
      public void add(long bytes) {
        done += bytes;
        long now = totalBytes == 0 ? 0 : done * 10 / totalBytes;
        if (now > tenths) {
          tenths = now;
          out.println("imported " + now * 10 + " % of " + (totalBytes >> 20) + " MB");
          out.flush();
        }
      }

      @Override
      public void close() {}
    };
  }
}
