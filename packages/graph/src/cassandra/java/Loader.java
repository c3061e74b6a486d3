import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.cassandra.config.EncryptionOptions.ServerEncryptionOptions;
import org.apache.cassandra.io.sstable.CQLSSTableWriter;
import org.apache.cassandra.io.sstable.SSTableLoader;
import org.apache.cassandra.io.util.File;
import org.apache.cassandra.streaming.StreamingChannel;
import org.apache.cassandra.tools.BulkLoadConnectionFactory;
import org.apache.cassandra.utils.NativeSSTableLoaderClient;
import org.apache.cassandra.utils.OutputHandler;

/**
 * Writes tables as SSTables and streams them to the nodes that are to hold them:
 *
 *   java Loader.java FOLDER KEYSPACE STORAGE_PORT HOST:PORT,HOST:PORT…
 *
 * FOLDER has a file NAME.rows for each table: see table-file.ts, which writes them. A file is removed when it has been
 * written as SSTables, and the SSTables when they have been streamed, so that no disk has to hold all of both. Prints
 * "TABLE ROWS" for each table that every node has taken. Ends when its standard input does, that is with who started it.
 */
public class Loader {
  /** 64 MiB ran out of 4 GB of memory: a row in the buffer takes many times its size. */
  private static final int BUFFER_MIB = 16;

  public static void main(String[] args) throws Exception {
    endWithParent();
    chooseOldFormat();
    Path folder = Path.of(args[0]);
    String keyspace = args[1];
    int storagePort = Integer.parseInt(args[2]);
    List<InetSocketAddress> hosts = new ArrayList<>();
    for (String host : args[3].split(",")) {
      int colon = host.lastIndexOf(':');
      hosts.add(new InetSocketAddress(host.substring(0, colon), Integer.parseInt(host.substring(colon + 1))));
    }
    Client cluster = new Client(hosts, storagePort);
    List<Path> files;
    try (var listed = Files.list(folder)) {
      files = listed.filter(path -> path.toString().endsWith(".rows")).sorted().toList();
    }
    for (Path file : files) {
      String table = file.getFileName().toString().replaceFirst("\\.rows$", "");
      // The loader takes the names of keyspace and table from those of the folders.
      Path written = Files.createDirectories(folder.resolve(keyspace).resolve(table));
      int rows = write(file, written);
      Files.delete(file);
      if (rows > 0) stream(written, cluster);
      removeFiles(written);
      System.out.println(table + " " + rows);
    }
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  private static void endWithParent() {
    Thread watch = new Thread(() -> {
      try {
        while (System.in.read() >= 0) {}
      } catch (IOException ended) {
        // The same.
      }
      Runtime.getRuntime().halt(1);
    });
    watch.setDaemon(true);
    watch.start();
  }

  /**
   * SSTables are written in the format of Cassandra 4, which every node reads. In the one of 5.0 a node with
   * storage_compatibility_mode CASSANDRA_4, which is how it comes, takes them and then does not start any more. The format is
   * chosen when its class is first used, and then is that of the mode; what is initialized later sets the mode of clients, which
   * is always the newest.
   */
  private static void chooseOldFormat() throws ClassNotFoundException {
    System.setProperty("cassandra.test.storage_compatibility_mode", "CASSANDRA_4");
    Class.forName("org.apache.cassandra.io.sstable.format.big.BigFormat$BigVersion");
  }

  private static void assertOldFormat(Path written) throws IOException {
    try (var listed = Files.list(written)) {
      for (Path path : listed.toList())
        if (!path.getFileName().toString().startsWith("n"))
          throw new IOException(path + " is not in the format of Cassandra 4");
    }
  }

  private static int write(Path file, Path written) throws IOException {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
      String create = text(in);
      String insert = text(in);
      String[] types = new String[in.readInt()];
      for (int i = 0; i < types.length; i++) types[i] = text(in);
      int rows = 0;
      try (CQLSSTableWriter writer = CQLSSTableWriter.builder()
          .inDirectory(written.toString())
          .forTable(create)
          .using(insert)
          .withBufferSizeInMiB(BUFFER_MIB)
          .build()) {
        while (in.readByte() == 1) {
          Object[] values = new Object[types.length];
          for (int i = 0; i < types.length; i++) values[i] = value(in, types[i]);
          writer.addRow(values);
          rows++;
        }
      }
      if (in.readInt() != rows || in.read() >= 0) throw new IOException(file + " does not end as it should");
      assertOldFormat(written);
      return rows;
    }
  }

  private static Object value(DataInputStream in, String type) throws IOException {
    return switch (type) {
      case "text" -> text(in);
      case "blob" -> ByteBuffer.wrap(bytes(in));
      case "int" -> in.readInt();
      case "smallint" -> in.readShort();
      case "tinyint" -> in.readByte();
      case "boolean" -> in.readByte() == 1;
      default -> throw new IOException("a column of the type " + type);
    };
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  private static void stream(Path written, Client cluster) throws Exception {
    var loader = new SSTableLoader(new File(written.toString()), cluster, new OutputHandler.LogOutput());
    loader.stream().get();
    if (!loader.getFailedHosts().isEmpty()) throw new IOException("not taken by " + loader.getFailedHosts());
  }

  /** What the cluster says of itself, asked once for all tables: to ask takes longer than to stream a small table. */
  private static class Client extends NativeSSTableLoaderClient {
    private final int storagePort;
    private boolean isKnown;

    Client(List<InetSocketAddress> hosts, int storagePort) {
      super(hosts, storagePort, null, null, null);
      this.storagePort = storagePort;
    }

    @Override
    public void init(String keyspace) {
      if (!isKnown) super.init(keyspace);
      isKnown = true;
    }

    // The usual one asks the tables of a node which address is the best, and this is none.
    @Override
    public StreamingChannel.Factory getConnectionFactory() {
      return new BulkLoadConnectionFactory(new ServerEncryptionOptions(), storagePort);
    }
  }

  private static void removeFiles(Path folder) throws IOException {
    try (var listed = Files.list(folder)) {
      for (Path path : listed.toList()) Files.delete(path);
    }
  }
}
