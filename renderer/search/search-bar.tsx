import {
  CaseSensitive,
  ChevronDown,
  ChevronUp,
  List,
  Regex,
  Search,
  X,
} from "lucide-react";
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from "react";
import type { Project } from "../../app/model/records.ts";
import { goToSegment } from "../actions/go-to.ts";
import { ActionTool } from "../parts/action-button.tsx";
import { Tip } from "../parts/tip.tsx";
import { askSearch, closeSearch, stepHit } from "../state/search.ts";
import type { SearchState } from "../state/shape.ts";
import { useWindow } from "../state/store.ts";
import { useFieldKey, useRenewal, useUnitsFollow } from "./follow.ts";
import { countWords, noteOf } from "./search-words.ts";
import { SearchResults } from "./search-results.tsx";
import { VersionFilter } from "./version-filter.tsx";
import "./search.css";

const typingMs = 150;

/** The search of all versions, a bar under the title bar. Nothing while it is closed. */
export function SearchBar(): ReactNode {
  const project = useWindow((state) => state.project);
  const search = useWindow((state) => state.search);
  return project === null || search === null ? null : (
    <OpenBar project={project} search={search} />
  );
}

interface OpenBarProps {
  readonly project: Project;
  readonly search: SearchState;
}

function OpenBar({ project, search }: OpenBarProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  /** What is typed and not asked yet; null = what was asked last. */
  const [draft, setDraft] = useState<string | null>(null);
  const [isListed, setListed] = useState(false);
  const [cameFrom] = useState(() => document.activeElement);
  useFieldKey(field);
  useRenewal(project);
  useUnitsFollow(project, search);

  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(() => {
      setDraft(null);
      void askSearch({ text: draft });
    }, typingMs);
    return () => clearTimeout(timer);
  }, [draft]);

  const step = async (by: 1 | -1): Promise<void> => {
    if (draft !== null) {
      setDraft(null);
      await askSearch({ text: draft });
    }
    stepHit(by);
  };
  const close = (): void => {
    const hit = search.hits[search.current];
    closeSearch();
    if (hit !== undefined) goToSegment(hit.segment);
    else if (cameFrom instanceof HTMLElement && cameFrom.isConnected)
      cameFrom.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const onFieldKey = (event: KeyboardEvent): void => {
    const by =
      event.key === "Enter"
        ? event.shiftKey
          ? -1
          : 1
        : event.key === "ArrowDown"
          ? 1
          : event.key === "ArrowUp"
            ? -1
            : null;
    if (by === null) return;
    event.preventDefault();
    void step(by);
  };
  const note = noteOf(project, search);
  return (
    <div
      className="search-bar"
      role="search"
      aria-label="Search all versions"
      onKeyDown={onKeyDown}
    >
      <div className="search-line">
        <div
          className={
            search.error === null ? "search-field" : "search-field faulty"
          }
        >
          <Search className="small" aria-hidden="true" />
          <input
            ref={field}
            type="text"
            aria-label="Search for"
            aria-invalid={search.error !== null}
            aria-describedby="search-note"
            placeholder="Search all versions"
            dir="auto"
            spellCheck={false}
            autoComplete="off"
            autoFocus
            value={draft ?? search.text}
            onChange={(event) => setDraft(event.target.value)}
            onKeyDown={onFieldKey}
          />
          <Toggle
            name="Match case"
            isOn={search.matchCase}
            onToggle={(matchCase) => void askSearch({ matchCase })}
          >
            <CaseSensitive aria-hidden="true" />
          </Toggle>
          <Toggle
            name="Match accents and vowel signs"
            isOn={search.matchDiacritics}
            onToggle={(matchDiacritics) => void askSearch({ matchDiacritics })}
          >
            <span className="accent-sign" aria-hidden="true">
              é
            </span>
          </Toggle>
          <Toggle
            name="Regular expression"
            isOn={search.regex}
            onToggle={(regex) => void askSearch({ regex })}
          >
            <Regex aria-hidden="true" />
          </Toggle>
        </div>
        <VersionFilter project={project} search={search} />
        <span className="search-count num" role="status">
          <bdi>{countWords(search)}</bdi>
        </span>
        <ActionTool id="previousHit" icon={<ChevronUp aria-hidden="true" />} />
        <ActionTool id="nextHit" icon={<ChevronDown aria-hidden="true" />} />
        <Toggle name="List the hits" isOn={isListed} onToggle={setListed}>
          <List aria-hidden="true" />
        </Toggle>
        <span className="grow" />
        <Tip
          text={
            <>
              Close <kbd>Esc</kbd>
            </>
          }
        >
          <button
            type="button"
            className="tool"
            aria-label="Close the search"
            onClick={close}
          >
            <X aria-hidden="true" />
          </button>
        </Tip>
      </div>
      <p
        id="search-note"
        className={search.error === null ? "search-note" : "search-note faulty"}
        role="status"
      >
        {note}
      </p>
      {isListed && search.hits.length > 0 ? (
        <SearchResults project={project} search={search} />
      ) : null}
    </div>
  );
}

interface ToggleProps {
  readonly name: string;
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
  readonly children: ReactNode;
}

function Toggle({ name, isOn, onToggle, children }: ToggleProps): ReactNode {
  return (
    <Tip text={name}>
      <button
        type="button"
        className="tool"
        aria-label={name}
        aria-pressed={isOn}
        onClick={() => onToggle(!isOn)}
      >
        {children}
      </button>
    </Tip>
  );
}
