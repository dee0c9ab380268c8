package dev.scrutiny.translate.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the units of a sentence and all their readings: the longest entry wins, spelling as in the
 * text before lower case, words as they stand before inflected ones. Capitalised words in the
 * middle of a sentence are names unless the lexicon has them so, or they are titles and
 * institutions.
 */
final class Analyser {

  private static final Reading[] NONE = {};

  /** Above this share of capitalised words, capitals are those of a headline. */
  private static final double HEADLINE = 0.6;

  private static final int HEADLINE_WORDS = 4;

  /** A line that has no full stop is a headline up to this length. */
  private static final int HEADLINE_TOKENS = 14;

  /** A shorter Thai word is more likely a part of the unknown word before it. */
  private static final int SHORTEST_AFTER_UNKNOWN = 3;

  private final Lexicon lexicon;
  private final Grammar grammar;
  private final boolean syllablesApart;
  private final EnglishTables english;
  private final Script script;
  private final Tokenizer tokenizer;

  Analyser(Lexicon lexicon, EnglishTables english) {
    this.lexicon = lexicon;
    this.grammar = lexicon.profile().grammar();
    this.syllablesApart = lexicon.profile().syllablesApart();
    this.english = english;
    this.script = lexicon.profile().script();
    this.tokenizer = new Tokenizer(grammar, script);
  }

  /**
   * What a sentence consists of.
   *
   * @param units the units in order
   * @param headline whether it reads like a headline: most words capitalised, or no full stop
   * @param words running words, names and numbers aside
   * @param known how many of them have a reading
   */
  record Analysis(List<Unit> units, boolean headline, int words, int known) {}

  Analysis analyse(String sentence) {
    return new Run(tokenizer.tokens(sentence)).all();
  }

  /** A stretch of tokens with its readings. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Match(int end, int folded, Reading[] readings) {}

  private final class Run {

    private final List<Token> tokens;
    private final boolean headline;
    private final List<Unit> units;
    private int at;
    private int words;
    private int known;
    private boolean institution;
    private @Nullable Match best;

    Run(List<Token> tokens) {
      this.tokens = tokens;
      this.units = new ArrayList<>(tokens.size());
      this.headline = headline();
    }

    private boolean headline() {
      int all = 0;
      int capitalised = 0;
      for (Token token : tokens) {
        if (token.kind() == Token.Kind.WORD) {
          all++;
          capitalised += token.capitalised() ? 1 : 0;
        }
      }
      return all >= HEADLINE_WORDS
          && capitalised > HEADLINE * all
          && !tokens.get(tokens.size() - 1).text().equals(".");
    }

    Analysis all() {
      while (at < tokens.size()) {
        Token token = tokens.get(at);
        switch (token.kind()) {
          case PUNCTUATION, NUMBER -> markOrNumber(token);
          case VERBATIM -> emit(at + 1, Pos.NAME, Features.NAME, token.text());
          case WORD -> word(token);
        }
      }
      return new Analysis(units, headline || untitled(), words, known);
    }

    /** A short line without a full stop. */
    private boolean untitled() {
      int last = tokens.size() - 1;
      return last > 0
          && last < HEADLINE_TOKENS
          && tokens.get(last).kind() != Token.Kind.PUNCTUATION;
    }

    private void markOrNumber(Token token) {
      // A per cent sign stays a sign.
      Match match = token.text().equals("%") ? null : match();
      if (match != null) {
        emit(match, false);
      } else if (token.kind() == Token.Kind.NUMBER) {
        emit(at + 1, Pos.NUMBER, 0, Numbers.english(token.text()));
      } else {
        institution = false;
        emit(at + 1, Pos.PUNCTUATION, 0, Script.latinMark(token.text()));
      }
    }

    private void word(Token token) {
      if (company() && token.capitalised()) {
        companyName();
        return;
      }
      Match match = shorter(match());
      int acronyms = match == null ? at : acronyms(match);
      if (acronyms > at) {
        institution = false;
        emit(acronyms, Pos.NAME, Features.NAME, text(at, acronyms));
        return;
      }
      if (match != null && startsUnknown(match)) {
        words++;
        unknown(token);
        return;
      }
      if (match != null && namesake(match)) {
        institution = false;
        name();
        return;
      }
      if (match != null && accepted(match, token)) {
        boolean head =
            token.capitalised()
                && (english.institution(match.readings) || english.office(match.readings));
        boolean goesOn = token.capitalised() || match.readings[0].pos() == Pos.CONJUNCTION;
        institution = head || official(match) || (institution && goesOn);
        emit(match, true);
        return;
      }
      institution = false;
      if (token.capitalised() && (pair(token) || (token.start() && hyphenated(token)))) {
        return;
      }
      if (token.capitalised()
          || Character.isDigit(token.text().charAt(token.text().length() - 1))) {
        name();
      } else if (!hyphenated(token)) {
        words++;
        unknown(token);
      }
    }

    /** An unknown word; of a script without spaces, all characters up to the next known word. */
    private void unknown(Token token) {
      int end = at + 1;
      if (unspaced(token) && !Script.katakana(token.text().codePointAt(0))) {
        while (end < tokens.size() && !tokens.get(end).space() && !known(end)) {
          end++;
        }
      }
      String text = text(at, end);
      if (script == Script.JAPANESE && Script.katakana(text.codePointAt(0))) {
        String name = Capitals.first(Romanisation.of(script, text));
        emit(end, Pos.NAME, Features.NAME | Features.UNKNOWN, name);
      } else {
        emit(end, Pos.NOUN, Features.UNKNOWN, text);
      }
    }

    private boolean unspaced(Token token) {
      return script.unspaced()
          && token.kind() == Token.Kind.WORD
          && script.writes(token.text().codePointAt(0));
    }

    /** Whether a word of which something is known starts here, behind unknown characters. */
    private boolean known(int index) {
      Token token = tokens.get(index);
      if (!unspaced(token) || Script.katakana(token.text().codePointAt(0))) {
        return true;
      }
      Match match = matchAt(index);
      return match != null && !fragment(match, index) && !splits(match, index);
    }

    /** Whether a match is a single character with a meaning, which may be part of a name. */
    private boolean fragment(Match match, int index) {
      return match.end == index + 1
          && switch (match.readings[0].pos()) {
            case NOUN, NAME, ADJECTIVE, VERB, ADVERB -> true;
            default -> false;
          };
    }

    /** Whether a word would end or start within a syllable. */
    private boolean splits(Match match, int index) {
      return script == Script.THAI
          && (match.end - index < SHORTEST_AFTER_UNKNOWN
              || Script.continues(tokens.get(index))
              || (match.end < tokens.size() && Script.continues(tokens.get(match.end))));
    }

    /** Whether a single known character has unknown ones behind it: a name, most likely. */
    private boolean startsUnknown(Match match) {
      if (!unspaced(tokens.get(at))) {
        return false;
      }
      if (script == Script.THAI) {
        return match.end < tokens.size() && Script.continues(tokens.get(match.end));
      }
      return fragment(match, at)
          && match.end < tokens.size()
          && !tokens.get(match.end).space()
          && unspaced(tokens.get(match.end))
          && !Script.katakana(tokens.get(match.end).text().codePointAt(0))
          && matchAt(match.end) == null;
    }

    private @Nullable Match matchAt(int index) {
      int from = at;
      at = index;
      Match match = match();
      at = from;
      return match;
    }

    /** Whether a match may be translated although capitals suggest a name. */
    private boolean accepted(Match match, Token token) {
      // A capital on the first word of an entry only is not that of a name.
      boolean partly = match.end > at + 1 && !tokens.get(match.end - 1).capitalised();
      boolean proper = Character.isUpperCase(match.readings[0].english().charAt(0));
      boolean shouted = match.end > at + 1 && token.allCapitals();
      if (match.folded == 0
          || headline
          || partly
          || proper
          || shouted
          || !token.capitalised()
          || compound(match)
          || heads(match)
          || capitalNoun(match)) {
        return true;
      }
      if (token.allCapitals() && acronym()) {
        return false;
      }
      if (token.capitalised() && token.start()) {
        // 'Bank Mandiri' at the start of a sentence: the same word in English, part of a name.
        boolean named =
            match.end == at + 1
                && token.lower().equals(match.readings[0].english())
                && match.end < tokens.size()
                && tokens.get(match.end).capitalised();
        return !named && (match.folded == 1 || titled(match));
      }
      return titled(match)
          || official(match)
          || (institution && match.readings[0].pos() != Pos.VERB);
    }

    /** A capital that every noun has. */
    private boolean capitalNoun(Match match) {
      return grammar.capitalNouns()
          && match.readings[0].pos() == Pos.NOUN
          && !match.readings[0].has(Features.UNKNOWN);
    }

    /** Whether it is a capitalised word of the kind that only names of public bodies have. */
    private boolean official(Match match) {
      Token token = tokens.get(at);
      return token.capitalised()
          && match.end == at + 1
          && match.readings[0].pos() == Pos.NOUN
          && grammar.official(token.lower());
    }

    /**
     * An expression of a language that writes syllables apart, with a capital on each: no name,
     * unless names stand beside it or a person or place before it.
     */
    private boolean compound(Match match) {
      if (grammar.inflecting() || match.end == at + 1 || match.readings[0].pos() == Pos.NAME) {
        return false;
      }
      if (match.end < tokens.size()
          && tokens.get(match.end).capitalised()
          && folded(tokens.get(match.end)).length == 0) {
        return false;
      }
      if (units.isEmpty()) {
        return true;
      }
      Unit before = units.get(units.size() - 1);
      if (before.options[0].has(Features.NAME) || titledBefore(before)) {
        return false;
      }
      for (Reading reading : before.options) {
        if (reading.pos() == Pos.CLASSIFIER) {
          return false;
        }
      }
      return true;
    }

    /**
     * Gives back the last syllable of an expression where it starts another and what follows would
     * make no sense alone: 'become chair|man' rather than 'become-chair man'.
     */
    private @Nullable Match shorter(@Nullable Match match) {
      if (match == null || !syllablesApart || match.end < at + 2 || match.end == tokens.size()) {
        return match;
      }
      Token next = tokens.get(match.end);
      Lexicon.Node node = tokens.get(match.end - 1).form().lowerEntry(lexicon);
      Lexicon.Node pair = node == null ? null : node.next(next.lower());
      if (next.kind() != Token.Kind.WORD
          || pair == null
          || pair.readings().length == 0
          || folded(next).length > 0) {
        return match;
      }
      Lexicon.Node left = lexicon.root();
      for (int i = at; i < match.end - 1 && left != null; i++) {
        left = left.next(tokens.get(i).lower());
      }
      return left == null || left.readings().length == 0
          ? match
          : new Match(match.end - 1, tokens.get(at).capitalised() ? 1 : 0, left.readings());
    }

    /** Whether a company was named as such right before. */
    private boolean company() {
      if (headline || !syllablesApart || units.isEmpty()) {
        return false;
      }
      Reading before = units.get(units.size() - 1).options[0];
      return before.pos() == Pos.NOUN
          && english.in("companyhead", EnglishTables.head(before.english()));
    }

    /** The name of a company as it stands, with the small syllables of its expressions. */
    private void companyName() {
      int end = at;
      while (end < tokens.size() && tokens.get(end).capitalised()) {
        Lexicon.Node node = tokens.get(end).form().lowerEntry(lexicon);
        end++;
        int small = end;
        while (node != null && small < tokens.size() && !tokens.get(small).capitalised()) {
          node = node.next(tokens.get(small).key());
          small++;
          if (node != null && node.readings().length > 0) {
            end = small;
          }
        }
      }
      emit(end, Pos.NAME, Features.NAME, text(at, end));
    }

    /** A capitalised word before an expression of which only the first syllable has a capital. */
    private boolean heads(Match match) {
      return !grammar.inflecting() && match.end < tokens.size() && expression(match.end);
    }

    /** Whether a known expression starts here with a capital and goes on in small letters. */
    private boolean expression(int index) {
      Token first = tokens.get(index);
      if (!first.capitalised() || index + 1 >= tokens.size()) {
        return false;
      }
      Token second = tokens.get(index + 1);
      if (second.kind() != Token.Kind.WORD || second.capitalised()) {
        return false;
      }
      Lexicon.Node node = first.form().lowerEntry(lexicon);
      Lexicon.Node next = node == null ? null : node.next(second.key());
      return next != null && next.readings().length > 0;
    }

    private boolean titledBefore(Unit before) {
      return english.title(before.options)
          || english.institution(before.options)
          || english.in("person", EnglishTables.head(before.options[0].english()));
    }

    /**
     * Where a name such as 'Bank DKI' ends: a capitalised noun that is the same in English and the
     * acronyms behind it; {@code at} if there is none.
     */
    private int acronyms(Match match) {
      Token token = tokens.get(at);
      boolean same =
          match.end == at + 1
              && token.capitalised()
              && !token.allCapitals()
              && match.readings[0].pos() == Pos.NOUN
              && token.lower().equals(match.readings[0].english());
      int end = at + 1;
      while (same && end < tokens.size() && tokens.get(end).allCapitals()) {
        end++;
      }
      return end > at + 1 ? end : at;
    }

    /** Whether a word in capitals stands between words that are not: '(CME)' is no centimetre. */
    private boolean acronym() {
      boolean before = wordInCapitals(at - 1, -1);
      return !before && !wordInCapitals(at + 1, 1);
    }

    private boolean wordInCapitals(int from, int step) {
      int index = from;
      while (index >= 0 && index < tokens.size()) {
        Token token = tokens.get(index);
        if (token.kind() == Token.Kind.WORD) {
          return token.allCapitals();
        }
        index += step;
      }
      return false;
    }

    /** A name that is the same in English and goes on, such as the first word of a company's. */
    private boolean namesake(Match match) {
      Reading reading = match.readings[0];
      return match.end == at + 1
          && match.folded == 0
          && reading.pos() == Pos.NAME
          && reading.english().equals(tokens.get(at).text())
          && !english.hasDemonym(reading.english())
          && match.end < tokens.size()
          && continuesName(match.end)
          && !english.calendar(reading.english());
    }

    private boolean titled(Match match) {
      return english.title(match.readings) || english.institution(match.readings);
    }

    /** Two names joined by a hyphen, such as countries. */
    private boolean pair(Token token) {
      int hyphen = token.key().indexOf('-');
      if (hyphen <= 0) {
        return false;
      }
      Reading left = lexicon.word(token.key().substring(0, hyphen), Pos.NAME);
      Reading right = lexicon.word(token.key().substring(hyphen + 1), Pos.NAME);
      if (left == null || right == null) {
        return false;
      }
      emit(at + 1, Pos.NAME, 0, left.english() + "-" + right.english());
      return true;
    }

    /** A run of capitalised words, kept together as it stands. */
    private void name() {
      int end = at + 1;
      while (end < tokens.size()) {
        if (continuesName(end)) {
          end++;
        } else if (connects(end)) {
          end += 2;
        } else {
          break;
        }
      }
      emit(end, Pos.NAME, Features.NAME, grammar.titled(Romanisation.of(script, text(at, end))));
    }

    /** A small foreign word inside a name, such as the 'of' of New Light of Myanmar. */
    private boolean connects(int index) {
      Token token = tokens.get(index);
      return english.in("connector", token.key())
          && exact(token).length == 0
          && index + 1 < tokens.size()
          && continuesName(index + 1);
    }

    private boolean continuesName(int index) {
      Token token = tokens.get(index);
      if (!token.capitalised()
          || (headline && analysis(token).length > 0)
          || (!grammar.inflecting() && expression(index))) {
        return false;
      }
      for (Reading reading : exact(token)) {
        if (english.calendar(reading.english())) {
          return false;
        }
      }
      return true;
    }

    private String text(int from, int to) {
      StringBuilder out = new StringBuilder();
      for (int i = from; i < to; i++) {
        if (i > from && tokens.get(i).space()) {
          out.append(' ');
        }
        out.append(tokens.get(i).text());
      }
      return out.toString();
    }

    /** An unknown word with hyphens, if all its parts are known. */
    private boolean hyphenated(Token token) {
      String text = token.key();
      if (text.indexOf('-') <= 0) {
        return false;
      }
      List<Unit> parts = new ArrayList<>();
      int start = 0;
      while (start <= text.length()) {
        int end = text.indexOf('-', start);
        if (end < 0) {
          end = text.length();
        }
        String part = text.substring(start, end);
        List<Reading> readings = readings(part.toLowerCase(Locale.ROOT));
        // The t of 'a-t-il' is there for the sound only.
        boolean sound = part.equals("t") && start > 0 && end < text.length();
        if (readings.isEmpty() && !sound) {
          return false;
        }
        if (!sound) {
          parts.add(
              new Unit(
                  part,
                  part,
                  readings.toArray(NONE),
                  Unit.Casing.LOWER,
                  start > 0 || token.space(),
                  start == 0 && token.capitalised()));
        }
        start = end + 1;
      }
      units.addAll(parts);
      words++;
      known++;
      at++;
      return true;
    }

    private void emit(Match match, boolean counts) {
      Token token = tokens.get(at);
      Reading[] readings = match.readings;
      if (counts && readings[0].pos() != Pos.NAME) {
        for (int i = at; i < match.end; i++) {
          if (tokens.get(i).kind() == Token.Kind.WORD) {
            words++;
            known += readings[0].has(Features.UNKNOWN) ? 0 : 1;
          }
        }
      }
      add(match.end, readings, token);
    }

    private void emit(int end, Pos pos, int features, String text) {
      add(end, new Reading[] {new Reading(pos, text, features, text)}, tokens.get(at));
    }

    private void add(int end, Reading[] readings, Token token) {
      boolean capital = token.capitalised();
      Unit.Casing casing = Unit.Casing.LOWER;
      if (token.allCapitals() && !readings[0].lemma().startsWith(token.key())) {
        casing = Unit.Casing.UPPER;
      } else if (capital && (headline || !token.start()) && !everyNoun(readings)) {
        casing = Unit.Casing.CAPITAL;
      }
      boolean first = token.start() && (capital || script.caseless());
      boolean apart = script.unspaced() && token.kind() != Token.Kind.PUNCTUATION;
      boolean glued =
          at > 0
              && tokens.get(at - 1).kind() == Token.Kind.WORD
              && tokens.get(at - 1).key().endsWith("'");
      units.add(
          new Unit(
              end == at + 1 ? token.text() : text(at, end),
              token.lower(),
              readings,
              casing,
              token.space() || apart || (glued && token.kind() == Token.Kind.WORD),
              first));
      at = end;
    }

    private boolean everyNoun(Reading[] readings) {
      return grammar.capitalNouns() && readings[0].pos() == Pos.NOUN;
    }

    /** The longest entry that starts here, or null. */
    private @Nullable Match match() {
      best = null;
      walk(lexicon.root(), at, 0, 0);
      Match found = best;
      Token token = tokens.get(at);
      if (found == null || found.end == at + 1) {
        boolean exact = found != null && found.folded == 0 && token.capitalised();
        if (!exact && token.kind() == Token.Kind.WORD) {
          Reading[] readings = analysis(token);
          if (readings.length > 0) {
            found = new Match(at + 1, token.capitalised() ? 1 : 0, readings);
          }
        }
      }
      return found;
    }

    private void walk(Lexicon.Node node, int index, int folded, int features) {
      Reading[] readings = node.readings();
      boolean fits = features == 0 || inflects(readings);
      if (readings.length > 0
          && fits
          && (best == null || index > best.end || better(index, folded))) {
        best = new Match(index, folded, features == 0 ? readings : inflected(readings, features));
      }
      if (index == tokens.size()) {
        return;
      }
      Token token = tokens.get(index);
      exactStep(node, token, index, folded, features);
      if (token.kind() != Token.Kind.WORD) {
        return;
      }
      if (!token.lower().equals(token.key())) {
        int cost = token.start() && index == at ? 1 : folded + 1;
        lowerStep(node, token, index, cost, features);
        if (token.allCapitals()) {
          step(node.next(Capitals.first(token.lower())), index, folded, features);
        }
      }
      if (index == at
          ? grammar.inflecting() || token.form().lowerEntry(lexicon) == null
          : grammar.inflecting()) {
        inflections(node, token, index, folded, features);
      }
    }

    /** Whether an expression can be inflected: 'de nouvelles' is not 'de nouveau'. */
    private boolean inflects(Reading[] readings) {
      for (Reading reading : readings) {
        switch (reading.pos()) {
          case NOUN, NAME, VERB, ADJECTIVE, AUXILIARY, NUMBER, DETERMINER -> {
            return true;
          }
          default -> {
            // The next reading may be one that is.
          }
        }
      }
      return false;
    }

    private void inflections(Lexicon.Node node, Token token, int index, int folded, int features) {
      // A single inflected word is looked up by its analysis; only longer entries are found here.
      if (index == at && index + 1 == tokens.size()) {
        return;
      }
      String previous = "";
      for (Reading reading : analysis(token)) {
        String lemma = reading.lemma();
        if (!lemma.equals(token.lower()) && !lemma.equals(previous) && lemma.indexOf(' ') < 0) {
          Lexicon.Node next = node.next(lemma);
          if (next != null) {
            int more = features == 0 ? reading.features() & ~Features.MASS : features;
            int cost = token.capitalised() ? folded + 1 : folded;
            if (index == at) {
              // The entry of the word alone is not what is wanted.
              walkOn(next, index + 1, cost, more);
            } else {
              walk(next, index + 1, cost, more);
            }
          }
          previous = lemma;
        }
      }
    }

    private void walkOn(Lexicon.Node node, int index, int folded, int features) {
      if (index < tokens.size()) {
        Token token = tokens.get(index);
        exactStep(node, token, index, folded, features);
        if (!token.lower().equals(token.key())) {
          lowerStep(node, token, index, folded + 1, features);
        }
        if (grammar.inflecting() && token.kind() == Token.Kind.WORD) {
          inflections(node, token, index, folded, features);
        }
      }
    }

    private void exactStep(Lexicon.Node node, Token token, int index, int folded, int features) {
      boolean first = node == lexicon.root();
      step(first ? token.form().entry(lexicon) : node.next(token.key()), index, folded, features);
    }

    private void lowerStep(Lexicon.Node node, Token token, int index, int folded, int features) {
      boolean first = node == lexicon.root();
      step(
          first ? token.form().lowerEntry(lexicon) : node.next(token.lower()),
          index,
          folded,
          features);
    }

    private void step(Lexicon.@Nullable Node next, int index, int folded, int features) {
      if (next != null) {
        walk(next, index + 1, folded, features);
      }
    }

    private boolean better(int index, int folded) {
      Match current = best;
      return current != null && index == current.end && folded < current.folded;
    }

    private Reading[] inflected(Reading[] readings, int features) {
      Reading[] out = new Reading[readings.length];
      for (int i = 0; i < out.length; i++) {
        out[i] = readings[i].with(features);
      }
      return out;
    }

    /** What the entry of a token says, in the spelling of the text. */
    private Reading[] exact(Token token) {
      Lexicon.Node node = token.form().entry(lexicon);
      return node == null ? NONE : node.readings();
    }

    /** What the entry of a token says, in lower case. */
    private Reading[] folded(Token token) {
      Lexicon.Node node = token.form().lowerEntry(lexicon);
      return node == null ? NONE : node.readings();
    }

    private Reading[] analysis(Token token) {
      Reading[] readings = token.form().readings();
      if (readings == null) {
        readings = readings(token.lower()).toArray(NONE);
        token.form().analysed(readings);
      }
      return readings;
    }
  }

  /** All readings of a single word: as it stands, irregular forms, then by rule. */
  private List<Reading> readings(String word) {
    List<Reading> readings = new ArrayList<>();
    boolean infinitive = false;
    for (Reading reading : lexicon.word(word)) {
      boolean verb = reading.pos() == Pos.VERB || reading.pos() == Pos.AUXILIARY;
      boolean inflected = verb && grammar.inflecting();
      infinitive |= inflected;
      readings.add(inflected ? reading.with(Features.INFINITIVE) : reading);
    }
    int front = 0;
    for (Lexicon.Form form : lexicon.forms(word)) {
      Reading entry = entry(form);
      if (entry != null && !(infinitive && form.features() == Features.INFINITIVE)) {
        Reading reading = entry.with(form.features());
        // Forms of 'be' and 'have' are more usual than nouns spelt alike.
        boolean frequent = entry.english().equals("be") || entry.english().equals("have");
        readings.add(frequent ? front++ : readings.size(), reading);
      }
    }
    if (readings.isEmpty() || grammar.inflecting()) {
      grammar.analyse(word, lexicon, readings);
    }
    return readings;
  }

  private @Nullable Reading entry(Lexicon.Form form) {
    Reading entry = lexicon.word(form.lemma(), form.pos());
    return entry == null && form.pos() == Pos.VERB
        ? lexicon.word(form.lemma(), Pos.AUXILIARY)
        : entry;
  }
}
