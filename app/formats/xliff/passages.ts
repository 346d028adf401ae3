/** A unit's parts and the codes in them. */
import { descendants, elementsIn, type XliffNode } from "./names.ts";

export interface Passage {
  /** `segment` or `ignorable`. */
  readonly node: XliffNode;
  readonly source: XliffNode | null;
  readonly target: XliffNode | null;
}

export type Side = "source" | "target";
export const sides: readonly Side[] = ["source", "target"];

/** Segments and ignorables in the order of the document. */
export function passagesOf(unit: XliffNode): readonly Passage[] {
  return elementsIn(unit)
    .filter(({ name }) => name === "segment" || name === "ignorable")
    .map((node) => {
      const inside = elementsIn(node);
      return {
        node,
        source: inside.find(({ name }) => name === "source") ?? null,
        target: inside.find(({ name }) => name === "target") ?? null,
      };
    });
}

/** Everything inside one side of a unit, or of a match, in the order of the document. */
export function inlineOn(
  passages: readonly Pick<Passage, Side>[],
  side: Side,
): readonly XliffNode[] {
  return passages.flatMap((passage) => {
    const content = passage[side];
    return content === null ? [] : [...descendants(content)];
  });
}

const codes = new Set(["ph", "pc", "sc", "ec"]);

/** Codes that stand for the original's markup; not marks and characters. */
export function isCode({ name }: XliffNode): boolean {
  return codes.has(name);
}

/** The value of an attribute, or its default in XLIFF. */
export function hintOf(node: XliffNode, name: string): string {
  return (
    node.attributes[name] ??
    (name === "isolated" || (name === "canOverlap" && node.name === "pc")
      ? "no"
      : "yes")
  );
}
