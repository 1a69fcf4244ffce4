package org.janusfhir.model.search;

/** Letters of Latin scripts that no decomposition leads back to those of ASCII. */
final class LetterFolding {
  private LetterFolding() {}

  /** What stands for a letter in lower case where accents do not count; null for itself. */
  static String of(char letter) {
    return switch (letter) {
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'þ' -> "th";
      case 'ø' -> "o";
      case 'ł' -> "l";
      case 'đ', 'ð', 'ɖ', 'ɗ' -> "d";
      case 'ħ' -> "h";
      case 'ı' -> "i";
      case 'ŋ', 'ɲ' -> "n";
      case 'ŧ' -> "t";
      case 'ɓ', 'ƀ' -> "b";
      case 'ƙ' -> "k";
      case 'ƴ' -> "y";
      case 'ɛ' -> "e";
      case 'ɔ', 'ɵ' -> "o";
      case 'ſ' -> "s";
      case 'ƒ' -> "f";
      case 'ǥ', 'ɠ' -> "g";
      case 'ƶ' -> "z";
      default -> null;
    };
  }
}
