import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.apache.cassandra.service.CassandraDaemon;

/**
 * A node of Cassandra that ends when its standard input does, that is with who started it, however that ends. Then nobody is
 * left who would remove the folder of the cluster, which is its argument, so it does that.
 */
public class ClusterNode {
  private static final long LONGEST_MS = 20_000;

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

  /** All nodes do this at one time, and write while they do: what one has made meanwhile, the last to end removes. */
  private static void remove(Path folder) {
    long until = System.currentTimeMillis() + LONGEST_MS;
    while (Files.exists(folder) && System.currentTimeMillis() < until) {
      try (var found = Files.walk(folder)) {
        for (Path path : found.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
      } catch (IOException | RuntimeException again) {
        // Something is new in it, or another has removed it.
      }
    }
  }
}
