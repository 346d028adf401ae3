/** Searching the texts: what is asked, and which hit is looked at. */
import { findSegment } from "../../app/model/places.ts";
import { focusSegment } from "./selection.ts";
import type { SearchQuery } from "./shape.ts";
import { useWindow, windowState } from "./store.ts";
import { textsPort } from "./texts-port.ts";
import { attempt } from "./workbench.ts";

const emptyQuery: SearchQuery = {
  text: "",
  regex: false,
  matchCase: false,
  matchDiacritics: false,
  versions: null,
};

const hitLimit = 5_000;

/** Opens the search bar, with the words already there, and looks for `text` at once if given. */
export function openSearch(text?: string): void {
  const { search } = windowState();
  const none = { hits: [], total: 0, current: -1, error: null, busy: false };
  useWindow.setState({ search: search ?? { ...emptyQuery, ...none } });
  if (text !== undefined) void askSearch({ text });
}

export function closeSearch(): void {
  useWindow.setState({ search: null });
}

/** Changes the question and asks it; an answer that a newer question overtook is dropped. */
export async function askSearch(change: Partial<SearchQuery>): Promise<void> {
  const { search } = windowState();
  if (search === null) return;
  const asked = { ...search, ...change, busy: true };
  useWindow.setState({ search: asked });
  const { text, regex, matchCase, matchDiacritics, versions } = asked;
  const found =
    text === ""
      ? { hits: [], total: 0, error: null }
      : await attempt((api) =>
          api.search({
            text,
            regex,
            matchCase,
            matchDiacritics,
            limit: hitLimit,
            ...(versions === null ? {} : { versions: [...versions] }),
          }),
        );
  const now = windowState().search;
  if (now !== asked) return;
  useWindow.setState({
    search: {
      ...asked,
      ...(found ?? { hits: [], total: 0, error: null }),
      current: -1,
      busy: false,
    },
  });
}

/** Goes to the hit with this index, round the ends. */
export function goToHit(index: number): void {
  const { search, project } = windowState();
  if (search === null || project === null || search.hits.length === 0) return;
  const count = search.hits.length;
  const current = ((index % count) + count) % count;
  useWindow.setState({ search: { ...search, current } });
  const hit = search.hits[current];
  const place =
    hit === undefined ? undefined : findSegment(project, hit.segment);
  if (place === undefined) return;
  focusSegment(place.version.id, place.segment.id);
  textsPort()?.reveal(place.segment.id, { flash: true });
}

/** The next (1) or previous (-1) hit. */
export function stepHit(step: 1 | -1): void {
  const current = windowState().search?.current ?? -1;
  goToHit(current < 0 && step === -1 ? -1 : current + step);
}
