/** The text of a part of a zip file: UTF-8, UTF-16 with a mark, or what its XML declaration says. */
import { DecodeUTF8 } from "fflate";
import { Failure } from "../../contract/failure.ts";

// What Windows-1252 has where Latin-1 has control characters.
const windows = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/**
 * Decodes piece by piece; a byte order mark is dropped. Bytes that are no
 * UTF-8 become U+FFFD. Throws a Failure "unreadable" for encodings that XML
 * parsers need not know.
 */
export function* decodePart(
  name: string,
  pieces: Iterable<Uint8Array>,
): Generator<string> {
  let decode: Decode | null = null;
  let isFirst = true;
  for (const piece of pieces) {
    decode ??= decoderFor(name, piece);
    const text = decode(piece);
    if (text === "") continue;
    yield isFirst && text.startsWith("\ufeff") ? text.slice(1) : text;
    isFirst = false;
  }
}

type Decode = (piece: Uint8Array) => string;

function decoderFor(name: string, first: Uint8Array): Decode {
  const [a = 0, b = 0] = first;
  if (a === 0xff && b === 0xfe) return utf16(true);
  if (a === 0xfe && b === 0xff) return utf16(false);
  const head = String.fromCharCode(...first.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]{1,100}?encoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1]; // prettier-ignore
  const encoding = declared?.toLowerCase() ?? "utf-8";
  if (/^(?:utf-?8|us-ascii|ascii|utf-16.*)$/.test(encoding)) return utf8();
  if (/^(?:iso-?8859-1|latin-?1|windows-1252|cp1252)$/.test(encoding)) return singleBytes; // prettier-ignore
  throw new Failure(
    "unreadable",
    `${name} can't be read: a part of it is written in ${declared ?? ""}. Save it in UTF-8.`,
  );
}

function utf8(): Decode {
  let text = "";
  const decoder = new DecodeUTF8((part) => {
    text += part;
  });
  return (piece) => {
    text = "";
    decoder.push(piece);
    return text;
  };
}

function utf16(isLittle: boolean): Decode {
  let half: number | null = null;
  return (piece) => {
    const units: string[] = [];
    for (const byte of piece) {
      if (half === null) half = byte;
      else {
        const unit = isLittle ? half | (byte << 8) : (half << 8) | byte;
        units.push(String.fromCharCode(unit));
        half = null;
      }
    }
    return units.join("");
  };
}

function singleBytes(piece: Uint8Array): string {
  const characters: string[] = [];
  for (const byte of piece)
    characters.push(
      byte >= 0x80 && byte < 0xa0
        ? windows.charAt(byte - 0x80)
        : String.fromCharCode(byte),
    );
  return characters.join("");
}
