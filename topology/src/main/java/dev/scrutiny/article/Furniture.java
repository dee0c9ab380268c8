package dev.scrutiny.article;

/**
 * Kinds of phrases that tell page furniture; the resource file {@code FURNITURE.md} says what each
 * means.
 */
enum Furniture {
  RELATED,
  PROMOTION,
  PAUSE,
  CALL,
  INVITE,
  CHANNEL,
  NETWORK,
  COMMENT,
  VIEWING,
  CAPTION,
  CREDIT,
  BYLINE,
  SIGNATURE,
  COPYRIGHT,
  RIGHTS,
  TAGS,
  SECTION,
  META,
  HOME,
  HEADLINE,
  NOTE,
  CLOSING,
  SOURCE
}
