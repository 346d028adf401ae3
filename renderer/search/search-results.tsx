import {
  type KeyboardEvent,
  type ReactNode,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { SearchHit } from "../../app/contract/api.ts";
import { findSegment, textOf } from "../../app/model/places.ts";
import type { Project } from "../../app/model/records.ts";
import { languageOf } from "../../app/text/language.ts";
import { lineOf, toLineOffset } from "../../app/view/display.ts";
import { VersionCode } from "../parts/version-name.tsx";
import { goToHit, stepHit } from "../state/search.ts";
import type { SearchState } from "../state/shape.ts";
import { useVirtualList } from "../units/virtual-list.ts";

/** Characters kept before a hit. */
const leadIn = 32;
const kept = 240;

interface SearchResultsProps {
  readonly project: Project;
  readonly search: SearchState;
}

/** Every hit in its words. Up and down go from one to the next. */
export function SearchResults({
  project,
  search,
}: SearchResultsProps): ReactNode {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const { hits, current } = search;
  const list = useVirtualList({
    count: hits.length,
    estimate: 28,
    keyOf: String,
    scroller,
    pinned: current,
    head: 0,
    foot: 0,
  });
  const shown = useRef(-1);
  useLayoutEffect(() => {
    if (scroller === null || shown.current === current) return;
    shown.current = current;
    if (current >= 0) list.scrollTo(current, "auto");
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const by =
      event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : null;
    if (by === null) return;
    event.preventDefault();
    stepHit(by);
  };
  return (
    <div
      ref={setScroller}
      role="listbox"
      aria-label="Search hits"
      tabIndex={0}
      className="search-results"
      aria-activedescendant={current < 0 ? undefined : `search-hit-${current}`}
      onKeyDown={onKeyDown}
    >
      <div
        role="presentation"
        style={{ height: list.height, position: "relative" }}
      >
        {list.items.map(({ index, start }) => {
          const hit = hits[index];
          return hit === undefined ? null : (
            <div
              key={index}
              ref={list.measure}
              data-index={index}
              role="option"
              id={`search-hit-${index}`}
              aria-selected={index === current}
              aria-setsize={hits.length}
              aria-posinset={index + 1}
              className="search-hit"
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => goToHit(index)}
            >
              <HitWords project={project} hit={hit} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function HitWords({
  project,
  hit,
}: {
  readonly project: Project;
  readonly hit: SearchHit;
}): ReactNode {
  const place = findSegment(project, hit.segment);
  if (place === undefined) return null;
  const text = textOf(place);
  const line = lineOf(text);
  const start = toLineOffset(text, hit.start);
  const end = toLineOffset(text, hit.end);
  const cut = start > leadIn ? line.indexOf(" ", start - leadIn) + 1 : 0;
  const from = cut > 0 && cut <= start ? cut : start > leadIn ? start : 0;
  return (
    <>
      <VersionCode id={place.version.id} />
      <span className="dim num hit-number">{place.index + 1}</span>
      <span
        className="clip text"
        lang={languageOf(place.version.id)}
        dir={place.version.dir}
      >
        {from > 0 ? "… " : null}
        {line.slice(from, start)}
        <mark className="hit-words">{line.slice(start, end)}</mark>
        {line.slice(end, end + kept)}
      </span>
    </>
  );
}
