package dev.scrutiny.topology;

import dev.scrutiny.article.ArticleId;
import dev.scrutiny.article.TitleLine;
import dev.scrutiny.schemas.Article;
import dev.scrutiny.schemas.Company;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The five seed articles, and all their orders. */
final class Seeds {

  private Seeds() {}

  /** The companies that the seeds name, in the text or in the furniture around it. */
  static Company[] watchlist() {
    return new Company[] {
      Harness.company("alibaba", "Alibaba", "Alibaba Group"),
      Harness.company("tencent", "Tencent", "Tencent Holdings"),
      Harness.company("bytedance", "ByteDance"),
      Harness.company("kuaishou", "Kuaishou", "Kuaishou Technology"),
      Harness.company("xiaomi", "Xiaomi"),
      Harness.company("mitsubishi", "Mitsubishi"),
      Harness.company("honda", "Honda", "Honda Motor"),
      Harness.company("microsoft", "Microsoft"),
      Harness.company("myheritage", "MyHeritage")
    };
  }

  static List<Article> articles() {
    try (Stream<Path> files = Files.list(Path.of("../seeds"))) {
      return files.sorted().map(Seeds::article).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All orders of a list. */
  static <T> List<List<T>> orders(List<T> items) {
    if (items.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> orders = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      List<T> others = new ArrayList<>(items);
      T first = others.remove(i);
      for (List<T> rest : orders(others)) {
        List<T> order = new ArrayList<>(List.of(first));
        order.addAll(rest);
        orders.add(order);
      }
    }
    return orders;
  }

  private static Article article(Path file) {
    try {
      TitleLine split = TitleLine.split(Files.readString(file));
      return Article.newBuilder()
          .setId(ArticleId.of(split.title(), split.body()))
          .setTitle(split.title())
          .setBody(split.body())
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
