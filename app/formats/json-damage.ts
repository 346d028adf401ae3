/** Finds where a text stops being JSON; engines word their errors differently, and some name no place. */

const space = /[ \t\r\n]*/y;
const scalar =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const key = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"[ \t\r\n]*:/y; // prettier-ignore

/** The number, from 1, of the line at which `text` is no JSON any more; null when it is JSON. */
export function damagedLine(text: string): number | null {
  const at = damageAt(text);
  return at === null ? null : text.slice(0, at).split(/\r\n|\r|\n/).length;
}

function damageAt(text: string): number | null {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const open: ("}" | "]")[] = [];
  for (;;) {
    take(space);
    const sign = text[at];
    if (sign === "{" || sign === "[") {
      at += 1;
      take(space);
      const close = sign === "{" ? "}" : "]";
      if (text[at] !== close) {
        open.push(close);
        if (close === "}" && !take(key)) return at;
        continue;
      }
      at += 1;
    } else if (!take(scalar)) return at;
    for (;;) {
      take(space);
      const close = open.at(-1);
      if (close === undefined) return at < text.length ? at : null;
      if (text[at] === close) {
        at += 1;
        open.pop();
        continue;
      }
      if (text[at] !== ",") return at;
      at += 1;
      take(space);
      if (close === "}" && !take(key)) return at;
      break;
    }
  }
}
