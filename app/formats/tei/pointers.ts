/** What the links of a TEI file point to. */
import type { UnitStatus } from "../../model/records.ts";
import type { ReadingReport } from "../reading-report.ts";
import { idOf } from "../sentence-xml/elements.ts";
import type { Element, XmlHandler } from "../xml/read-xml.ts";

export interface Pointer {
  /** Empty for the file that the link stands in. */
  readonly file: string;
  readonly id: string;
}

export interface TeiLink {
  readonly targets: readonly Pointer[];
  readonly status: UnitStatus;
  readonly confidence: number;
  readonly line: number;
}

const certainties: Readonly<Record<string, number>> = { high: 0.9, medium: 0.6, low: 0.3, unknown: 0.5 }; // prettier-ignore
/** Groups whose links are no alignment. */
const otherGroups = /^(?:drift|translation-?memory-?note|syntax|UD-SYN|coref|anaphora|dependency)/i; // prettier-ignore

/** Collects `link` elements, `corresp` of segments where there are none, and resolves `join`. */
export function pointersIn(report: ReadingReport): {
  readonly handler: XmlHandler;
  links(): readonly TeiLink[];
} {
  const links: TeiLink[] = [];
  const correspondences: TeiLink[] = [];
  const joins = new Map<string, readonly Pointer[]>();
  let otherDepth = 0;
  let depth = 0;
  return {
    handler: {
      open(element) {
        const { name, attributes, line } = element;
        depth += 1;
        const type = attributes["type"] ?? "";
        if (otherDepth === 0 && name === "linkGrp" && otherGroups.test(type)) {
          otherDepth = depth;
          report.say("info", "Links of another kind than alignment are not read.", line); // prettier-ignore
        }
        if (otherDepth > 0) return;
        const targets = pointersOf(attributes["target"] ?? attributes["targets"] ?? ""); // prettier-ignore
        const id = idOf(attributes);
        if (name === "join" && id !== "") joins.set(id, targets);
        else if (name === "link" && targets.length > 0)
          links.push({ targets, ...judgement(element), line });
        else if (name === "link")
          report.say("refused", "A link without target was left out.", line);
        else if (
          (name === "s" ||
            name === "seg" ||
            name === "ab" ||
            name === "p" ||
            name === "head") &&
          id !== "" &&
          attributes["corresp"] !== undefined
        )
          // prettier-ignore
          correspondences.push({
            targets: [{ file: "", id }, ...pointersOf(attributes["corresp"])],
            status: "suggested",
            confidence: 1,
            line,
          });
      },
      close() {
        if (otherDepth === depth) otherDepth = 0;
        depth -= 1;
      },
    },
    links: () =>
      (links.length > 0 ? links : merged(correspondences)).map((link) => ({
        ...link,
        targets: link.targets.flatMap(
          (pointer) => (pointer.file === "" ? joins.get(pointer.id) : null) ?? [pointer], // prettier-ignore
        ),
      })),
  };
}

/** `a.xml#s1 #s2`, and `s1 s2` as TEI P4 wrote it. */
function pointersOf(list: string): readonly Pointer[] {
  return list.split(/\s+/).flatMap((pointer) => {
    if (pointer === "") return [];
    const at = pointer.indexOf("#");
    const file = at < 0 ? "" : pointer.slice(0, at);
    return [{ file, id: pointer.slice(at + 1) }];
  });
}

function judgement({
  attributes,
}: Element): Pick<TeiLink, "status" | "confidence"> {
  const cert = attributes["cert"]?.trim() ?? "";
  const stated = Object.hasOwn(certainties, cert) ? certainties[cert] : undefined; // prettier-ignore
  const value = cert === "" ? 1 : (stated ?? Number(cert));
  return {
    status: attributes["type"] === "confirmed" ? "confirmed" : "suggested",
    confidence: Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 1,
  };
}

/** Correspondences that share a segment are one link: each side names the other. */
function merged(links: readonly TeiLink[]): readonly TeiLink[] {
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) {
      const above = parent.get(up);
      if (above !== undefined) parent.set(at, above);
      at = up;
    }
    return at;
  };
  const keyOf = ({ file, id }: Pointer): string => `${file}#${id}`;
  for (const { targets } of links) {
    const [first] = targets;
    if (first === undefined) continue;
    for (const target of targets) {
      const [one, two] = [root(keyOf(first)), root(keyOf(target))];
      if (one !== two) parent.set(two, one);
    }
  }
  const groups = new Map<string, { link: TeiLink; targets: Map<string, Pointer> }>(); // prettier-ignore
  for (const link of links)
    for (const target of link.targets) {
      const key = root(keyOf(target));
      const group = groups.get(key) ?? { link, targets: new Map<string, Pointer>() }; // prettier-ignore
      group.targets.set(keyOf(target), target);
      groups.set(key, group);
    }
  return [...groups.values()].map(({ link, targets }) => ({
    ...link,
    targets: [...targets.values()],
  }));
}
