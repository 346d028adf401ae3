/** What a command writes to. */
export interface Console {
  out(text: string): void;
  /** One line for people, on stderr. */
  warn(line: string): void;
}
