/** Finds where a text stops being JSON; engines word their errors differently, and some name no place. */

const space = /[ \t\r\n]*/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const plain = /[^"\\\u0000-\u001f]*/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

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
  const takeSign = (sign: string): boolean => {
    take(space);
    const found = text[at] === sign;
    if (found) at += 1;
    return found;
  };
  // Piece by piece: one pattern for whole strings overflows the engine's stack on megabytes of escapes.
  const takeString = (): boolean => {
    if (!takeSign('"')) return false;
    do take(plain);
    while (take(escape));
    const found = text[at] === '"';
    if (found) at += 1;
    return found;
  };
  const takeKey = (): boolean => takeString() && takeSign(":");
  const open: ("}" | "]")[] = [];
  const takeEnds = (): void => {
    for (let close = open.at(-1); close !== undefined && takeSign(close); close = open.at(-1)) open.pop(); // prettier-ignore
  };
  for (;;) {
    if (takeSign("{")) {
      open.push("}");
      if (!takeSign("}")) {
        if (!takeKey()) return at;
        continue;
      }
      open.pop();
    } else if (takeSign("[")) {
      open.push("]");
      if (!takeSign("]")) continue;
      open.pop();
    } else if (text[at] === '"' ? !takeString() : !take(scalar)) return at;
    takeEnds();
    const close = open.at(-1);
    if (close === undefined) {
      take(space);
      return at < text.length ? at : null;
    }
    if (!takeSign(",")) return at;
    if (close === "}" && !takeKey()) return at;
  }
}
