import { Link2 } from "lucide-react";
import type { ReactNode } from "react";
import type { RuleCut, RulesPreview } from "../../../app/contract/rules.ts";
import { directionOf, languageOf } from "../../../app/text/language.ts";
import { VersionCode } from "../../parts/version-name.tsx";
import { counted } from "../../parts/words.ts";

interface CutPreviewProps {
  readonly preview: RulesPreview | null;
  readonly isFresh: boolean;
  /** Whether linked text is cut anew, too. */
  readonly linked: boolean;
}

/** What the rules change in the texts: each cut that comes or goes, in its words. */
export function CutPreview({
  preview,
  isFresh,
  linked,
}: CutPreviewProps): ReactNode {
  const versions = (preview?.versions ?? []).filter(
    ({ appear, vanish }) => appear + vanish > 0,
  );
  return (
    <section className="cuts" aria-label="What changes" aria-busy={!isFresh}>
      <header className="cuts-head">
        <h3 className="h">What changes</h3>
        <span className="mut" role="status">
          {preview === null ? "Looking…" : summaryOf(preview, linked)}
        </span>
      </header>
      {versions.length === 0 ? (
        <p className="cuts-none mut">
          {preview === null
            ? ""
            : "These rules cut the texts as they are cut. Type a rule to see what it would change."}
        </p>
      ) : (
        versions.map(({ version, appear, vanish, cuts }) => (
          <div key={version} className="cuts-version">
            <div className="cuts-name">
              <VersionCode id={version} />
              <span className="mut">{changesOf(appear, vanish)}</span>
            </div>
            <ul>
              {cuts.map((cut) => (
                <CutRow
                  key={cut.end}
                  cut={cut}
                  version={version}
                  linked={linked}
                />
              ))}
            </ul>
            {appear + vanish > cuts.length ? (
              <p className="mut">
                … and {counted(appear + vanish - cuts.length, "more place")}
              </p>
            ) : null}
          </div>
        ))
      )}
    </section>
  );
}

/** "3 cuts go, 1 cut comes; 2 of them in linked text stay". */
export function summaryOf({ versions }: RulesPreview, linked: boolean): string {
  const sum = (count: (version: (typeof versions)[number]) => number): number =>
    versions.reduce((all, version) => all + count(version), 0);
  const stay = linked ? 0 : sum((version) => version.linked);
  const appear = sum((version) => version.appear);
  const vanish = sum((version) => version.vanish);
  if (appear + vanish === 0) return "Nothing";
  const all = changesOf(appear, vanish);
  if (stay === 0) return all;
  return stay === appear + vanish
    ? `${all}, but all in linked text stay`
    : `${all}; ${stay.toLocaleString()} of them in linked text stay`;
}

function changesOf(appear: number, vanish: number): string {
  const parts = [
    ...(vanish === 0 ? [] : [`${counted(vanish, "cut")} ${vanish === 1 ? "goes" : "go"}`]), // prettier-ignore
    ...(appear === 0 ? [] : [`${counted(appear, "cut")} ${appear === 1 ? "comes" : "come"}`]), // prettier-ignore
  ];
  return parts.join(", ");
}

function CutRow({
  cut,
  version,
  linked,
}: {
  readonly cut: RuleCut;
  readonly version: string;
  readonly linked: boolean;
}): ReactNode {
  const { kind, before, after, isLinked } = cut;
  const stays = isLinked && !linked;
  return (
    <li className={stays ? "cut-row stays" : "cut-row"}>
      <span className="cut-sign">
        {kind === "appears" ? "New cut" : "No cut"}
      </span>
      <p
        dir={directionOf(version)}
        lang={languageOf(version)}
        className={directionOf(version) === "rtl" ? "text cut-words" : "cut-words"} // prettier-ignore
      >
        <span>{tail(before)}</span>
        <i className={`cut-mark ${kind}`} aria-hidden="true" />
        <span>{head(after)}</span>
      </p>
      {isLinked ? (
        <span className="cut-linked mut">
          <Link2 aria-hidden="true" />
          {stays ? "linked, stays" : "linked"}
        </span>
      ) : null}
    </li>
  );
}

const shown = 46;

function tail(words: string): string {
  const plain = words.replace(/\s+/g, " ");
  return plain.length > shown ? `…${plain.slice(-shown).replace(/^\S*\s/, "")}` : plain; // prettier-ignore
}

function head(words: string): string {
  const plain = words.replace(/\s+/g, " ");
  return plain.length > shown ? `${plain.slice(0, shown).replace(/\s\S*$/, "")}…` : plain; // prettier-ignore
}
