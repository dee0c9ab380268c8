package dev.scrutiny.company;

import java.util.LinkedHashSet;
import java.util.Set;

/** Symbols at exchanges, as evidence that a company is meant. */
final class Tickers {

  private Tickers() {}

  /**
   * The symbols that stand for a ticker in the news.
   *
   * @param ticker exchange and symbol, {@code NYSE:BABA}, or the symbol alone
   */
  static Set<String> symbols(String ticker) {
    String symbol = ticker.substring(ticker.indexOf(':') + 1).strip();
    Set<String> symbols = new LinkedHashSet<>();
    if (!symbol.isEmpty()) {
      symbols.add(symbol);
      // Hong Kong's four digits are as often written without the zeros in front.
      int significant = 0;
      while (significant < symbol.length() - 1 && symbol.charAt(significant) == '0') {
        significant++;
      }
      symbols.add(symbol.substring(significant));
    }
    return symbols;
  }

  /**
   * Whether the symbol from one position to another is used as one: after an exchange and a colon
   * or a dollar sign, alone in brackets, or before the code of an exchange as in 0700.HK.
   *
   * @param everyday whether the letters mean other things as well, so that brackets are not enough
   */
  static boolean isSymbol(FoldedText text, int start, int end, boolean everyday) {
    char before = text.unit(start - 1);
    char after = text.unit(end);
    int colon = before == ' ' ? start - 2 : start - 1;
    boolean behindExchange = text.unit(colon) == ':' && Character.isUpperCase(text.unit(colon - 1));
    boolean bracketed = isOpening(before) && (after == ')' || after == ']' || after == '.');
    boolean beforeExchange = after == '.' && Character.isUpperCase(text.unit(end + 1));
    return before == '$' || behindExchange || (bracketed && !everyday) || beforeExchange;
  }

  private static boolean isOpening(char c) {
    return c == '(' || c == '[';
  }
}
