package dev.scrutiny.translate.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An English verb group: modal, perfect, progressive and passive auxiliaries in this order, each
 * deciding the form of the next, then the verb.
 */
final class VerbPhrase {

  /** The form of the whole group. */
  enum Form {
    PAST,
    PRESENT,
    /** After 'to' or a modal verb. */
    BASE,
    /** With 'to'. */
    TO,
    GERUND,
    PARTICIPLE
  }

  private static final Set<String> MODALS =
      Set.of("will", "can", "must", "may", "should", "would", "could", "might", "shall");

  private static final Map<String, String> REPORTED =
      Map.of("will", "would", "can", "could", "may", "might");

  private final EnglishVerbs verbs;
  private final String verb;
  private Form form = Form.PAST;
  private @Nullable String modal;
  private boolean perfect;
  private boolean progressive;
  private boolean passive;
  private boolean negated;
  private boolean plural;
  private boolean first;
  private final List<String> adverbs = new ArrayList<>(2);

  VerbPhrase(EnglishVerbs verbs, String verb) {
    this.verbs = verbs;
    boolean not = verb.startsWith("not ");
    this.verb = not ? verb.substring(4) : verb;
    this.negated = not;
  }

  VerbPhrase form(Form value) {
    form = value;
    return this;
  }

  VerbPhrase modal(String value) {
    modal = value;
    return this;
  }

  /** Removes a modal verb; false if the group has not got it. */
  boolean takeBack(String value) {
    if (!value.equals(modal)) {
      return false;
    }
    modal = null;
    return true;
  }

  VerbPhrase perfect() {
    perfect = true;
    return this;
  }

  VerbPhrase progressive() {
    progressive = true;
    return this;
  }

  boolean isProgressive() {
    return progressive;
  }

  /** Takes back the progressive. */
  VerbPhrase simple() {
    progressive = false;
    return this;
  }

  VerbPhrase passive() {
    passive = true;
    return this;
  }

  /** The tense after 'said': would for will, could for can, had for has. */
  VerbPhrase reported() {
    if (modal != null) {
      modal = REPORTED.getOrDefault(modal, modal);
    } else if (perfect && form == Form.PRESENT) {
      form = Form.PAST;
    }
    return this;
  }

  /** Takes back the passive. */
  VerbPhrase active() {
    passive = false;
    return this;
  }

  VerbPhrase negated() {
    negated = true;
    return this;
  }

  VerbPhrase adverb(String value) {
    adverbs.add(value);
    return this;
  }

  /** Agrees with a subject; null stands for the third person singular. */
  VerbPhrase subject(boolean isPlural, boolean isFirst) {
    plural = isPlural;
    first = isFirst;
    return this;
  }

  /** The verb itself, in its dictionary form. */
  String verb() {
    return verb;
  }

  boolean isPassive() {
    return passive;
  }

  Form form() {
    return form;
  }

  /** The words of the group. */
  String words() {
    List<String> chain = new ArrayList<>(4);
    List<Form> forms = new ArrayList<>(4);
    Form next = form;
    StringBuilder out = new StringBuilder();
    if (modal != null && MODALS.contains(modal)) {
      if (form == Form.TO || form == Form.GERUND || form == Form.BASE) {
        // 'to can' does not exist.
        String able =
            switch (modal) {
              case "can", "could" -> "be able to";
              case "must" -> "have to";
              default -> "";
            };
        if (!able.isEmpty()) {
          chain.add(able);
          forms.add(next);
        }
        next = able.isEmpty() ? form : Form.BASE;
      } else {
        chain.add(modal);
        forms.add(Form.BASE);
        next = Form.BASE;
      }
    } else if (modal != null) {
      chain.add(modal);
      forms.add(modal.endsWith(" to") && modal.indexOf(" not ") < 0 ? next : Form.BASE);
      next = Form.BASE;
    }
    if (perfect) {
      chain.add("have");
      forms.add(next);
      next = Form.PARTICIPLE;
    }
    if (progressive) {
      chain.add("be");
      forms.add(next);
      next = Form.GERUND;
    }
    boolean be = verb.equals("be") || verb.startsWith("be ");
    if (passive && !be) {
      chain.add("be");
      forms.add(next);
      next = Form.PARTICIPLE;
    }
    boolean finite = next == Form.PAST || next == Form.PRESENT;
    if (negated && chain.isEmpty() && finite && !be) {
      chain.add("do");
      forms.add(next);
      next = Form.BASE;
    }
    chain.add(verb);
    forms.add(next);
    boolean outside =
        negated && forms.get(0) != Form.PAST && forms.get(0) != Form.PRESENT && modal == null;
    if (outside) {
      append(out, "not");
    }
    boolean to = form == Form.TO;
    if (to) {
      append(out, "to");
    }
    boolean pending = !outside && negated;
    boolean before = chain.size() == 1 && !be;
    if (before) {
      adverbs.forEach(adverb -> append(out, adverb));
    }
    for (int i = 0; i < chain.size(); i++) {
      String word = chain.get(i);
      int space = i < chain.size() - 1 || !be ? -1 : word.indexOf(' ');
      append(out, inflect(space < 0 ? word : word.substring(0, space), forms.get(i)));
      if (i == 0) {
        if (pending) {
          if (word.equals("can")) {
            out.append("not");
          } else {
            append(out, "not");
          }
        }
        if (!before) {
          adverbs.forEach(adverb -> append(out, adverb));
        }
      }
      if (space >= 0) {
        append(out, word.substring(space + 1));
      }
    }
    return out.toString();
  }

  private String inflect(String word, Form wanted) {
    return switch (wanted) {
      case PAST ->
          word.equals("be") || word.startsWith("be ")
              ? (plural ? "were" : "was") + word.substring(2)
              : verbs.past(word);
      case PRESENT -> present(word);
      case BASE, TO -> word;
      case GERUND -> verbs.gerund(word);
      case PARTICIPLE -> verbs.participle(word);
    };
  }

  private String present(String word) {
    if (word.equals("be") || word.startsWith("be ")) {
      return (plural ? "are" : first ? "am" : "is") + word.substring(2);
    }
    return plural || first ? word : verbs.third(word);
  }

  private static void append(StringBuilder out, String word) {
    if (out.length() > 0) {
      out.append(' ');
    }
    out.append(word);
  }
}
