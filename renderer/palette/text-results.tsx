import { Command } from "cmdk";
import { Search } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import type { SearchHit } from "../../app/contract/api.ts";
import { findSegment, textOf } from "../../app/model/places.ts";
import type { Project } from "../../app/model/records.ts";
import { languageOf } from "../../app/text/language.ts";
import { goToSegment } from "../actions/go-to.ts";
import { VersionCode } from "../parts/version-name.tsx";
import { openSearch } from "../state/search.ts";
import { useWindow } from "../state/store.ts";
import { attempt } from "../state/workbench.ts";
import { leavePalette } from "./leave.ts";

interface Found {
  readonly text: string;
  readonly hits: readonly SearchHit[];
  readonly total: number;
}

/** The first hits for the words that were typed, and the way to all of them. */
export function TextResults({ text }: { readonly text: string }): ReactNode {
  const project = useWindow((state) => state.project);
  const found = useFound(text);
  if (project === null)
    return <p className="palette-none">Open a project first.</p>;
  if (text.trim() === "")
    return <p className="palette-none">Type words to find in every version.</p>;
  return (
    <>
      <Command.Group heading="Search">
        <Command.Item
          value="all"
          onSelect={() => leavePalette(() => openSearch(text))}
        >
          <Search aria-hidden="true" />
          <span className="clip">
            Search all versions for “{text}”
            {found?.text === text ? (
              <small>
                {found.total === 0
                  ? "no hit"
                  : `${found.total.toLocaleString()} found`}
              </small>
            ) : null}
          </span>
        </Command.Item>
      </Command.Group>
      {found === null || found.hits.length === 0 ? null : (
        <Command.Group heading="Texts">
          {found.hits.map((hit) => (
            <HitItem
              key={`${hit.segment}-${hit.start}`}
              hit={hit}
              project={project}
            />
          ))}
        </Command.Group>
      )}
    </>
  );
}

function useFound(text: string): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (text.trim() === "") return;
    let isStale = false;
    const timer = setTimeout(() => {
      const flags = { regex: false, matchCase: false, matchDiacritics: false };
      void attempt((api) => api.search({ text, ...flags, limit: 8 })).then(
        (result) => {
          if (!isStale && result !== null) setFound({ text, ...result });
        },
      );
    }, 120);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [text]);
  return text.trim() === "" ? null : found;
}

function HitItem({
  hit,
  project,
}: {
  readonly hit: SearchHit;
  readonly project: Project;
}): ReactNode {
  const place = findSegment(project, hit.segment);
  if (place === undefined) return null;
  const words = textOf(place);
  const from = hit.start > 40 ? words.lastIndexOf(" ", hit.start - 24) + 1 : 0;
  return (
    <Command.Item
      value={`${hit.segment} ${hit.start}`}
      onSelect={() => leavePalette(() => goToSegment(hit.segment))}
    >
      <VersionCode id={hit.version} />
      <bdi
        className="clip text"
        lang={languageOf(hit.version)}
        dir={place.version.dir}
      >
        {from > 0 ? "… " : ""}
        {words.slice(from, hit.start)}
        <mark>{words.slice(hit.start, hit.end)}</mark>
        {words.slice(hit.end, hit.end + 120)}
      </bdi>
    </Command.Item>
  );
}
