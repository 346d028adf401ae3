/** Where references lead, found once for each element that they lead into: a unit may have a hundred thousand of both. */
import { descendants, elementsIn, elementsNamed, type XliffNode } from "./names.ts"; // prettier-ignore
import { inlineOn, passagesOf } from "./passages.ts";

type Ids = ReadonlySet<string | undefined>;

interface UnitIds {
  readonly notes: Ids;
  /** Segments, and what is inline in sources. */
  readonly sources: Ids;
  readonly targets: Ids;
  /** Lists of ITS, by their kind and xml:id: "locQualityIssues d1". */
  readonly lists: Ids;
}

/** A function whose answers are kept as long as its argument. */
function remembered<T>(find: (node: XliffNode) => T): (node: XliffNode) => T {
  const known = new WeakMap<XliffNode, T>();
  return (node) => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const found = find(node);
    known.set(node, found);
    return found;
  };
}

/** To be asked of a closed unit. */
export const idsOf = remembered((unit): UnitIds => {
  const passages = passagesOf(unit);
  return {
    notes: idSet(elementsNamed(unit, "notes")),
    sources: idSet([
      ...passages.map(({ node }) => node),
      ...inlineOn(passages, "source"),
    ]),
    targets: idSet(inlineOn(passages, "target")),
    lists: new Set(
      elementsIn(unit)
        .filter(({ name }) => name.startsWith("its:"))
        .map(({ name, attributes }) => `${name.slice(4)} ${attributes["xml:id"] ?? ""}`), // prettier-ignore
    ),
  };
});

function idSet(nodes: readonly XliffNode[]): Ids {
  return new Set(nodes.map(({ attributes }) => attributes["id"]));
}

interface Inside {
  readonly byName: ReadonlyMap<string, readonly XliffNode[]>;
  readonly byId: ReadonlyMap<string, XliffNode>;
}

/** All that stands in a closed file, group or unit. */
export const insideOf = remembered((scope): Inside => {
  const byName = new Map<string, XliffNode[]>();
  const byId = new Map<string, XliffNode>();
  for (const node of descendants(scope)) {
    const { id } = node.attributes;
    if (id !== undefined && !byId.has(id)) byId.set(id, node);
    const same = byName.get(node.name);
    if (same === undefined) byName.set(node.name, [node]);
    else same.push(node);
  }
  return { byName, byId };
});

/** Ids in the data of the size restriction module that stand in an element; they come before what refers to them. */
export const sizeDataIn = remembered((parent): Ids =>
  idSet(
    elementsIn(parent)
      .filter(({ name }) => name === "slr:data")
      .flatMap((data) => [...descendants(data)]),
  ),
);

/** Ids of the resources that an element lists itself; they come before what refers to them. */
export const resourcesIn = remembered((parent): Ids =>
  idSet(
    elementsIn(parent)
      .filter(({ name }) => name === "res:resourceData")
      .flatMap(elementsIn)
      .filter(({ name }) => name === "res:resourceItem"),
  ),
);
