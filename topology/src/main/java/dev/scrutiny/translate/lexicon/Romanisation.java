package dev.scrutiny.translate.lexicon;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Writes names of other scripts in Latin letters, near to how English spells them: Cyrillic after
 * BGN/PCGN without signs, katakana after Hepburn. The other scripts either have no capitals, so
 * that an unknown word is not seen to be a name, or do not tell how it is read.
 */
final class Romanisation {

  private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў";
  private static final String[] CYRILLIC_LATIN =
      "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i yi ye g u"
          .split(" ", -1);

  private static final int TO_HIRAGANA = 'ア' - 'あ';

  private static final Map<String, String> KANA = kana();

  private Romanisation() {}

  /**
   * A word or several in Latin letters, as far as the script has a reading without a dictionary.
   */
  static String of(Script script, String text) {
    return switch (script) {
      case CYRILLIC -> cyrillic(text);
      case JAPANESE -> japanese(text);
      case LATIN, ARABIC, HANGUL, HAN, THAI -> text;
    };
  }

  private static String cyrillic(String text) {
    StringBuilder out = new StringBuilder(text.length() + 4);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char lower = Character.toLowerCase(c);
      int at = CYRILLIC.indexOf(lower);
      if (at < 0) {
        if (Character.getType(c) != Character.NON_SPACING_MARK) {
          out.append(c);
        }
      } else if (!CYRILLIC_LATIN[at].equals("-")) {
        out.append(c == lower ? CYRILLIC_LATIN[at] : Capitals.first(CYRILLIC_LATIN[at]));
      }
    }
    return out.toString();
  }

  private static String japanese(String text) {
    StringBuilder out = new StringBuilder(text.length() * 2);
    boolean doubled = false;
    for (int i = 0; i < text.length(); ) {
      char c = hiragana(text.charAt(i));
      int next = i + 1;
      if (c == 'っ') {
        doubled = true;
      } else if (c != 'ー') {
        String reading = null;
        if (next < text.length()) {
          reading = KANA.get("" + c + hiragana(text.charAt(next)));
          next += reading == null ? 0 : 1;
        }
        reading = reading == null ? KANA.getOrDefault(String.valueOf(c), "" + c) : reading;
        if (doubled) {
          out.append(reading.charAt(0));
          doubled = false;
        }
        out.append(reading);
      }
      i = next;
    }
    return out.toString();
  }

  private static char hiragana(char c) {
    return c >= 'ァ' && c <= 'ヶ' ? (char) (c - TO_HIRAGANA) : c;
  }

  private static Map<String, String> kana() {
    String table =
        "あa いi うu えe おo かka きki くku けke こko さsa しshi すsu せse そso たta ちchi つtsu てte とto"
            + " なna にni ぬnu ねne のno はha ひhi ふfu へhe ほho まma みmi むmu めme もmo やya ゆyu よyo"
            + " らra りri るru れre ろro わwa をo んn がga ぎgi ぐgu げge ごgo ざza じji ずzu ぜze ぞzo"
            + " だda ぢji づzu でde どdo ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo ゔvu ぁa ぃi ぅu"
            + " ぇe ぉo ゃya ゅyu ょyo きゃkya きゅkyu きょkyo しゃsha しゅshu しょsho しぇshe ちゃcha ちゅchu"
            + " ちょcho ちぇche にゃnya にゅnyu にょnyo ひゃhya ひゅhyu ひょhyo みゃmya みゅmyu みょmyo"
            + " りゃrya りゅryu りょryo ぎゃgya ぎゅgyu ぎょgyo じゃja じゅju じょjo じぇje びゃbya びゅbyu"
            + " びょbyo ぴゃpya ぴゅpyu ぴょpyo ふぁfa ふぃfi ふぇfe ふぉfo てぃti でぃdi とぅtu どぅdu でゅdyu"
            + " うぃwi うぇwe うぉwo ゔぁva ゔぃvi ゔぇve ゔぉvo つぁtsa くぁkwa";
    Map<String, String> kana = new HashMap<>();
    for (String entry : table.split(" ", -1)) {
      int end = 0;
      while (entry.charAt(end) > 'z') {
        end++;
      }
      kana.put(entry.substring(0, end), entry.substring(end).toLowerCase(Locale.ROOT));
    }
    return Map.copyOf(kana);
  }
}
