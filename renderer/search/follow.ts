/** What the open search bar follows: its key, the texts, the Units table. */
import { type RefObject, useEffect, useRef } from "react";
import { unitOf } from "../../app/model/memberships.ts";
import type { Project } from "../../app/model/records.ts";
import { isPressOf } from "../panels/is-press-of.ts";
import { askSearch } from "../state/search.ts";
import type { SearchState } from "../state/shape.ts";
import { useWindow, windowState } from "../state/store.ts";
import { unitsPort } from "../state/texts-port.ts";

const editingMs = 300;

/** Ctrl+F while the bar is open goes back to the field. */
export function useFieldKey(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent): void => {
      if (!isPressOf(event, "search")) return;
      field.current?.focus();
      field.current?.select();
    };
    // On the window, before the key listener of the document stops the event.
    window.addEventListener("keydown", focus, { capture: true });
    return () =>
      window.removeEventListener("keydown", focus, { capture: true });
  }, [field]);
}

/** Asks again when the texts may have changed, and stays at the hit it was at. */
export function useRenewal(project: Project): void {
  const versions = project.versions;
  const asked = useRef(versions);
  useEffect(() => {
    if (asked.current === versions) return;
    const timer = setTimeout(() => {
      asked.current = versions;
      void renew();
    }, editingMs);
    return () => clearTimeout(timer);
  }, [versions]);
}

async function renew(): Promise<void> {
  const before = windowState().search;
  if (before === null || before.text === "") return;
  const hit = before.hits[before.current];
  await askSearch({});
  const { search } = windowState();
  if (hit === undefined || search === null) return;
  const current = search.hits.findIndex(
    ({ segment, start }) => segment === hit.segment && start === hit.start,
  );
  useWindow.setState({ search: { ...search, current } });
}

/** In the Units table a hit is shown by its row. */
export function useUnitsFollow(
  project: Project,
  { hits, current }: SearchState,
): void {
  const segment = hits[current]?.segment ?? null;
  useEffect(() => {
    if (segment === null) return;
    const unit = unitOf(project, segment);
    if (unit !== undefined) unitsPort()?.reveal(unit.id, { flash: true });
    // A change of the project alone is no new hit.
  }, [segment, current, project]);
}
