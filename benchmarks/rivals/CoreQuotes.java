import edu.stanford.nlp.pipeline.*;
import edu.stanford.nlp.ling.CoreAnnotations;
import java.nio.file.*;
import java.util.*;
import javax.json.*;

/** CoreNLP over articles in JSON lines: java -cp CLASSPATH CoreQuotes FILE; a summary on standard error. */
public class CoreQuotes {
  static double spent() {
    return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime() / 1e9;
  }

  public static void main(String[] args) throws Exception {
    Properties p = new Properties();
    p.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
    p.setProperty("ner.applyFineGrained", "false");
    p.setProperty("ner.useSUTime", "false");
    p.setProperty("coref.algorithm", "statistical"); // the neural one takes more memory and time still
    StanfordCoreNLP pipeline = new StanfordCoreNLP(p);
    double loaded = spent();
    int quotes = 0, failed = 0;
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      JsonObject article = Json.createReader(new java.io.StringReader(line)).readObject();
      CoreDocument doc = new CoreDocument(article.getString("text"));
      JsonArrayBuilder found = Json.createArrayBuilder();
      try {
        pipeline.annotate(doc);
        for (CoreQuote q : doc.quotes()) {
          found.add(Json.createObjectBuilder().add("text", q.text()).add("speaker", q.canonicalSpeaker().orElse("")));
          quotes++;
        }
      } catch (RuntimeException e) {
        failed++;
      }
      System.out.println(Json.createObjectBuilder().add("id", article.getString("id")).add("quotes", found).build());
    }
    System.err.printf(Locale.ROOT, "{\"load\": %.3f, \"work\": %.3f, \"quotes\": %d, \"refused\": %d}%n", loaded,
        spent() - loaded, quotes, failed);
  }
}
