import type { XmlHandler } from "../xml/read-xml.ts";
import { idOf } from "./elements.ts";

/** The finest level comes first; what has ids is made to be referred to. */
const levels = [["s"], ["seg"], ["ab", "l", "p", "head", "item"]];

/** Sees on a first walk which elements of a document are its segments; none = its text is still to be cut. */
export function segmentNames(): {
  readonly handler: XmlHandler;
  names(): ReadonlySet<string>;
} {
  const seen = new Set<string>();
  return {
    handler: {
      open({ name, attributes }) {
        if (name === "s" || idOf(attributes) !== "") seen.add(name);
      },
    },
    names: () =>
      new Set(levels.find((names) => names.some((name) => seen.has(name)))),
  };
}
