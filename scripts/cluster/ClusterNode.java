import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.apache.cassandra.service.CassandraDaemon;

/**
 * A node of Cassandra that ends when its standard input does, that is with who started it, however that ends. Then nobody is
 * left who would remove its folder, which is its argument, so it does that.
 */
public class ClusterNode {
  public static void main(String[] args) {
    Thread watch = new Thread(() -> {
      try {
        while (System.in.read() >= 0) {}
      } catch (IOException ended) {
        // The same.
      }
      remove(Path.of(args[0]));
      Runtime.getRuntime().halt(1);
    });
    watch.setDaemon(true);
    watch.start();
    CassandraDaemon.main(new String[0]);
  }

  private static void remove(Path folder) {
    // It still writes while it is removed.
    for (int attempt = 0; attempt < 10 && Files.exists(folder); attempt++) {
      try (var found = Files.walk(folder)) {
        for (Path path : found.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
      } catch (IOException | RuntimeException again) {
        // Something new is in it.
      }
    }
    // The last of the nodes also removes what all were in.
    folder.getParent().toFile().delete();
  }
}
