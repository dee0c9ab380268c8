package dev.scrutiny.app.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scrutiny.schemas.CompanyScrutiny;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A digest of what the table counts: two tables with the same digest count the same.
 *
 * <p>It is the SHA-256 (FIPS 180-4) of one line a company, in the order of the UTF-8 bytes of the
 * companies' ids. A line is a JSON array without white space, in UTF-8 and ended by a line feed:
 * company id, number of stories, articles, mentions, raw mentions and product mentions, and an
 * object of the articles by language in the order of the languages' codes.
 *
 * <pre>["acme",1,5,6,10,2,{"en":1,"fr":1,"id":2,"vi":1}]</pre>
 *
 * <p>The other fields of a row are left out, since they are not the same whenever the same articles
 * are published again: the publication times, because an article without one counts from its
 * arrival; the latest stories, because a story is named after the article of it that arrived first;
 * the company's name, because a row keeps the one that the watchlist had when it last changed.
 */
public final class TableDigest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private TableDigest() {}

  /**
   * The digest of a table.
   *
   * @param table its rows, in any order, one for each company
   * @return 64 hexadecimal digits, lower case
   */
  public static String of(Iterable<CompanyScrutiny> table) {
    Map<byte[], CompanyScrutiny> rows = new TreeMap<>(Arrays::compareUnsigned);
    table.forEach(row -> rows.put(utf8(row.getCompanyId()), row));
    MessageDigest sha256 = sha256();
    rows.values().forEach(row -> sha256.update(utf8(line(row) + "\n")));
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static String line(CompanyScrutiny row) {
    ArrayNode line = JSON.createArrayNode();
    line.add(row.getCompanyId());
    line.add(row.getStoryCount());
    line.add(row.getArticleCount());
    line.add(row.getMentionCount());
    line.add(row.getRawMentionCount());
    line.add(row.getProductMentionCount());
    ObjectNode languages = line.addObject();
    new TreeMap<>(row.getArticlesByLanguage()).forEach(languages::put);
    return line.toString();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
