package dev.scrutiny.app;

/** How results are printed. */
enum Format {
  /** For people. */
  table,
  /** For programs. */
  json
}
