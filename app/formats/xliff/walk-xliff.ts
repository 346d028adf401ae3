/** Walks an XLIFF 2 document unit by unit, checking each as it closes, so that it never stands in memory whole. */
import { isSpace } from "../../text/space.ts";
import type { Task } from "../../task/task.ts";
import type { Source } from "../format.ts";
import { type Element, readXml } from "../xml/read-xml.ts";
import { checkIts } from "./check-its.ts";
import { checkExtensionIds, checkModule, checkModuleAttributes } from "./check-modules.ts"; // prettier-ignore
import { checkStructure, holdsText } from "./check-structure.ts";
import { checkUnique, checkUnit } from "./check-unit.ts";
import { descendants, elementsIn, nodeOf, type Say, type XliffNode } from "./names.ts"; // prettier-ignore

export interface XliffVisitor {
  /** The root, opened. */
  root?(node: XliffNode): void;
  /** A file, closed: what stands in it besides its units. */
  file?(node: XliffNode): void;
  /** A unit, whole. */
  unit?(node: XliffNode): void;
}

interface FileState {
  readonly groupIds: Set<string>;
  readonly unitIds: Set<string>;
  /** Ids of units that codes name, with the code. */
  readonly flows: { readonly id: string; readonly from: XliffNode }[];
}

function newState(): FileState {
  return { groupIds: new Set(), unitIds: new Set(), flows: [] };
}

/** Says every broken rule; throws a Failure "unreadable" for what is not well-formed. */
export function walkXliff(
  source: Source,
  text: Iterable<string>,
  visitor: XliffVisitor,
  say: Say,
  task: Task,
): void {
  const open: XliffNode[] = [];
  const files: XliffNode[] = [];
  const xmlIds = new Set<string>();
  let state = newState();

  const begin = (element: Element): void => {
    const parent = open.at(-1) ?? null;
    const node = nodeOf(element, parent);
    parent?.children.push(node);
    open.push(node);
    if (parent === null) {
      if (node.name !== "xliff")
        say("xliff", "The root is not xliff in a namespace of XLIFF 2.", node);
      visitor.root?.(node);
    } else if (node.name === "file" && parent.name === "xliff") {
      state = newState();
    }
  };

  const end = (): void => {
    const node = open.pop();
    if (node === undefined) return;
    if (node.name === "unit") endUnit(node);
    else if (node.name === "group") {
      checkContainer(node);
      note(node, state.groupIds);
    } else if (node.name === "file") endFile(node);
    else if (node.name === "xliff") {
      checkStructure(node, say);
      checkIts(node, say);
      checkUnique(files, "files", say);
    }
  };

  const checkAll = (node: XliffNode): void => {
    const xmlId = node.attributes["xml:id"];
    if (xmlId !== undefined && xmlIds.has(xmlId))
      say("xml:id", `The xml:id ${xmlId} stands twice in the document.`, node);
    if (xmlId !== undefined) xmlIds.add(xmlId);
    checkStructure(node, say);
    checkModule(node, say);
    checkModuleAttributes(node, say);
    checkIts(node, say);
    if (node.name === "notes") checkUnique(elementsIn(node), "notes", say);
  };

  /** What stands in a file or group besides its units. */
  const checkContainer = (node: XliffNode): void => {
    checkAll(node);
    for (const child of elementsIn(node))
      if (child.name !== "unit" && child.name !== "group")
        for (const one of [child, ...descendants(child)]) checkAll(one);
    checkExtensionIds(node, say);
  };

  const endUnit = (node: XliffNode): void => {
    for (const one of [node, ...descendants(node)]) checkAll(one);
    checkExtensionIds(node, say);
    const { srcLang = "", trgLang } = open[0]?.attributes ?? {};
    checkUnit(node, { srcLang, trgLang: trgLang ?? null }, say);
    for (const one of descendants(node))
      for (const name of ["subFlows", "subFlowsStart", "subFlowsEnd"])
        for (const id of one.attributes[name]?.trim().split(/\s+/) ?? [])
          state.flows.push({ id, from: one });
    visitor.unit?.(node);
    note(node, state.unitIds);
  };

  /** Of a closed group or unit only its id is needed any more, and that there is one. */
  const note = (node: XliffNode, ids: Set<string>): void => {
    const { id } = node.attributes;
    if (id !== undefined && ids.has(id))
      say("id", `Two ${node.name}s of a file have the id ${id}.`, node);
    if (id !== undefined) ids.add(id);
    node.children = [];
    const siblings = node.parent?.children ?? [];
    const before = siblings.at(-2);
    if (typeof before === "object" && /^(unit|group)$/.test(before.name))
      siblings.pop();
  };

  const endFile = (node: XliffNode): void => {
    checkContainer(node);
    for (const { id, from } of state.flows)
      if (!state.unitIds.has(id))
        say("subFlows", `A code names the unit ${id}, which its file has not.`, from); // prettier-ignore
    for (const one of elementsIn(node))
      if (one.name === "skeleton") checkSkeleton(one, say);
    visitor.file?.(node);
    files.push({ ...node, children: [] });
    node.children = [];
  };

  readXml(
    source.name,
    text,
    {
      open: begin,
      text: (words) => {
        const top = open.at(-1);
        if (top !== undefined && (holdsText(top.name) || !isSpace(words)))
          top.children.push(words);
      },
      close: end,
    },
    task,
  );
}

function checkSkeleton(node: XliffNode, say: Say): void {
  if ((node.children.length === 0) === (node.attributes["href"] === undefined))
    say("skeleton", "A skeleton has either content or href.", node);
}
