/** Fragment identifiers: "#f=f1/u=u2/n=n1", "#t=m1", "#m1" (XLIFF 2.1, section 3). */

export interface Selector {
  /** Empty for the id of something inline or a segment. */
  readonly prefix: string;
  readonly id: string;
}

const selector = /^(?:([\p{L}\p{N}._-]+)=)?([\p{L}\p{N}\p{M}._:\u00b7-]+)$/u;
/** One letter names a kind of the core's own; modules and extensions have longer prefixes. */
const letters = new Set(["f", "g", "u", "n", "d", "t"]);
const ranks: Readonly<Record<string, number>> = { f: 0, g: 1, u: 2 };
/** After these, and all other prefixes, nothing follows. */
const leaf = 3;

/** The selectors of what follows "#", or the rule that they break. */
export function readFragment(fragment: string): readonly Selector[] | string {
  const isAbsolute = fragment.startsWith("/");
  const selectors: Selector[] = [];
  let last = -1;
  for (const word of fragment.slice(isAbsolute ? 1 : 0).split("/")) {
    const parts = selector.exec(word);
    if (parts === null) return `“${word}” is no selector such as u=u1`;
    const [, prefix = "", id = ""] = parts;
    if (prefix.length === 1 && !letters.has(prefix))
      return `no selector has the prefix ${prefix}`;
    const rank = ranks[prefix] ?? leaf;
    if (last === leaf) return `nothing can follow its selector ${selectors.at(-1)?.prefix ?? ""}=`; // prettier-ignore
    if (rank <= last) return `its selectors have to go from file to unit`;
    if (isAbsolute && last < 0 && prefix !== "f") return "after /, the first selector has to be f="; // prettier-ignore
    last = rank;
    selectors.push({ prefix, id });
  }
  const outer = selectors.slice(0, -1).map(({ prefix }) => prefix);
  const isInUnit = ["", "d", "t"].includes(selectors.at(-1)?.prefix ?? "");
  if (isInUnit && outer.length > 0 && !outer.includes("u"))
    return "what stands in a unit needs the selector u= before it";
  return selectors;
}
