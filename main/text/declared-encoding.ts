/** What a file says of its own encoding. */
import { whatwgName } from "./decoders.ts";

const lookedAt = 1_024;

/** The encoding in an XML declaration (XML 1.0, 4.3.3) or an HTML `meta`; null where neither names one that is known. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, lookedAt));
  const label =
    /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
      head,
    )?.[1] ??
    /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?([\w.:-]{1,40})/i.exec(head)?.[1];
  if (label === undefined) return null;
  // What can be read byte by byte is not wide, whatever it says of itself.
  return /^(utf|ucs)-?(16|32)/i.test(label)
    ? null
    : whatwgName(label.toLowerCase());
}
