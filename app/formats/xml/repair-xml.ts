/** Mends what makes XML from the wild unreadable although its words are there. */
import type { ReadingReport } from "../reading-report.ts";

/** Marks that change how characters are taken, and everything that XML 1.0 cannot hold. */
const suspicious =
  /<!--|-->|<!\[CDATA\[|\]\]>|<\?|\?>|&(?:#\d{1,7};|#[xX][\da-fA-F]{1,6};|[\p{L}_][\p{L}\p{N}_.-]{0,31};)?|<(?![\p{L}_:\/!?])|[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\n/gu;

const entities = new Set(["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"]);

/** The longest thing that must not be cut through by the end of a piece. */
const longestMark = 48;

/**
 * The pieces with control characters and references to them dropped, lone `&`
 * and `<` escaped, and white space before the declaration removed; says what it
 * did. Line numbers stay as they are.
 */
export function* repairedXml(
  pieces: Iterable<string>,
  report: ReadingReport,
): Generator<string> {
  const mender = new Mender(report);
  let held = "";
  let isFirst = true;
  for (const piece of pieces) {
    let text = held + piece;
    if (isFirst) {
      const trimmed = text.trimStart();
      if (trimmed === "") {
        held = text;
        continue;
      }
      if (trimmed.startsWith("<?xml") && trimmed.length < text.length) {
        report.say("repaired", "White space before the XML declaration is skipped.", 1); // prettier-ignore
        // Line ends go behind the declaration's "<?xml", where they are white space.
        const lineEnds = text.slice(0, -trimmed.length).replace(/[^\n]/g, "");
        text = `<?xml${lineEnds}${trimmed.slice(5)}`;
      }
      isFirst = false;
    }
    const cut = safeCut(text);
    held = text.slice(cut);
    yield mender.mend(text.slice(0, cut));
  }
  if (held !== "") yield mender.mend(held);
}

/** Where nothing suspicious is cut through. */
function safeCut(text: string): number {
  const begun = Math.max(text.lastIndexOf("<"), text.lastIndexOf("&"));
  if (begun >= 0 && begun >= text.length - longestMark) return begun;
  const tail = /(?:[\]?-]{1,2}|[\uD800-\uDBFF])$/.exec(text);
  return tail === null ? text.length : tail.index;
}

class Mender {
  #line = 1;
  /** The mark that ends the comment, CDATA section or instruction we are in. */
  #until = "";
  readonly #report: ReadingReport;

  constructor(report: ReadingReport) {
    this.#report = report;
  }

  mend(text: string): string {
    return text.replace(suspicious, (found) => {
      switch (found) {
        case "\n":
          this.#line += 1;
          return found;
        case "<!--":
          return this.#enter("-->", found);
        case "<![CDATA[":
          return this.#enter("]]>", found);
        case "<?":
          return this.#enter("?>", found);
        case "-->":
        case "]]>":
        case "?>":
          return this.#leave(found);
        default:
          return this.#character(found);
      }
    });
  }

  #enter(until: string, found: string): string {
    if (this.#until === "") this.#until = until;
    return found;
  }

  #leave(found: string): string {
    if (this.#until === found) this.#until = "";
    // In running text the XML standard forbids it.
    else if (found === "]]>" && this.#until === "") return "]]&gt;";
    return found;
  }

  #character(found: string): string {
    if (found.startsWith("<") || found.startsWith("&")) {
      if (this.#until !== "") return found;
      if (found === "<") {
        this.#report.say("repaired", "A < that begins no tag is read as itself.", this.#line); // prettier-ignore
        return "&lt;";
      }
      return this.#reference(found);
    }
    this.#report.say("repaired", `A control character (${codeOf(found)}) is left out.`, this.#line); // prettier-ignore
    return "";
  }

  #reference(found: string): string {
    if (entities.has(found)) return found;
    if (!found.startsWith("&#")) {
      this.#report.say(
        "repaired",
        found === "&"
          ? "An & that begins no reference is read as itself."
          : `${found} is not a character that XML names; it is read as it stands.`,
        this.#line,
      );
      return `&amp;${found.slice(1)}`;
    }
    const hex = /^&#x/i.test(found);
    const code = hex
      ? parseInt(found.slice(3, -1), 16)
      : parseInt(found.slice(2, -1), 10);
    if (isWritable(code)) return found.replace("X", "x");
    this.#report.say("repaired", `${found} stands for no character of XML and is left out.`, this.#line); // prettier-ignore
    return "";
  }
}

/** XML 1.0, section 2.2. */
function isWritable(code: number): boolean {
  return (
    code === 9 || code === 10 || code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  ); // prettier-ignore
}

function codeOf(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase();
  return `U+${code.padStart(4, "0")}`;
}
