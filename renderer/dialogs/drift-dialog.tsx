import { type ReactNode, useState } from "react";
import type { Spot } from "../../app/contract/commands.ts";
import { findById } from "../../app/model/numbered.ts";
import { findVersion, rangeOf } from "../../app/model/places.ts";
import {
  type DriftId,
  driftRelations,
  driftTypes,
  severities,
} from "../../app/model/records.ts";
import { Field, Segmented, Select, Tick } from "../parts/fields.tsx";
import { VersionCode } from "../parts/version-name.tsx";
import { relationWords, severityWords, typeWords } from "../parts/words.ts";
import { useWindow, windowState } from "../state/store.ts";
import { run } from "../state/workbench.ts";
import "../styles/drift-dialog.css";
import { guessRelation, guessType } from "./drift-guess.ts";
import { MentionList } from "./mention-list.tsx";
import { FormSheet } from "./submit.tsx";

function quotesOf(spots: readonly Spot[]): readonly string[] {
  const { project } = windowState();
  return spots.map(({ version, start, end }) =>
    project === null
      ? ""
      : (findVersion(project, version)?.text.slice(start, end) ?? ""),
  );
}

/** Marks the selected words of one or more versions as a drift. */
export function MarkDrift({
  spots,
}: {
  readonly spots: readonly Spot[];
}): ReactNode {
  const quotes = quotesOf(spots);
  const [only] = spots;
  return (
    <DriftForm
      title="Mark a drift"
      verb="Mark"
      start={{
        spots,
        type: guessType(quotes),
        relation: guessRelation(quotes),
        severity: "major",
        odd: only !== undefined && spots.length === 1 ? [only.version] : [],
        reason: "",
      }}
      withComment
      onSubmit={async (draft, comment) =>
        (
          await run("addDrift", {
            ...argsOf(draft),
            ...(comment === "" ? {} : { comment }),
          })
        ).changed
      }
    />
  );
}

/** Changes what is said of a drift. */
export function EditDrift({ drift }: { readonly drift: DriftId }): ReactNode {
  const { project } = windowState();
  const record = project === null ? undefined : findById(project.drifts, drift);
  if (project === null || record === undefined) return null;
  const spots = record.mentions.flatMap((mention) => {
    const range = rangeOf(project, mention);
    return range === undefined
      ? []
      : [{ version: mention.version, start: range.start, end: range.end }];
  });
  const { type, relation, severity, odd, reason } = record;
  return (
    <DriftForm
      title="Edit the drift"
      verb="Keep"
      start={{ spots, type, relation, severity, odd, reason }}
      onSubmit={async (draft) => {
        const { mentions, ...rest } = argsOf(draft);
        const isMoved = JSON.stringify(mentions) !== JSON.stringify(spots);
        await run("editDrift", {
          drift,
          ...rest,
          ...(isMoved ? { mentions } : {}),
        });
        return true;
      }}
    />
  );
}

interface Draft {
  readonly spots: readonly Spot[];
  readonly type: (typeof driftTypes)[number];
  readonly relation: (typeof driftRelations)[number];
  readonly severity: (typeof severities)[number];
  readonly odd: readonly string[];
  readonly reason: string;
}

function argsOf({ spots, odd, reason, ...rest }: Draft) {
  return {
    ...rest,
    mentions: [...spots],
    odd: [...odd],
    reason: reason.trim(),
  };
}

interface DriftFormProps {
  readonly title: string;
  readonly verb: string;
  readonly start: Draft;
  readonly withComment?: boolean;
  readonly onSubmit: (draft: Draft, comment: string) => Promise<boolean>;
}

function DriftForm({
  title,
  verb,
  start,
  withComment = false,
  onSubmit,
}: DriftFormProps): ReactNode {
  const versions = useWindow((state) => state.project?.versions) ?? [];
  const [draft, setDraft] = useState(start);
  const [comment, setComment] = useState("");
  const change = (part: Partial<Draft>): void =>
    setDraft({ ...draft, ...part });
  const spoken = versions.filter(({ id }) =>
    draft.spots.some(({ version }) => version === id),
  );
  return (
    <FormSheet
      title={title}
      verb={verb}
      size="medium"
      isLong={withComment}
      refusal={draft.spots.length === 0 ? "Keep one mention at least." : null}
      onSubmit={() => onSubmit(draft, comment.trim())}
    >
      <MentionList
        spots={draft.spots}
        onChange={(spots) =>
          change({
            spots,
            odd: draft.odd.filter((id) =>
              spots.some(({ version }) => version === id),
            ),
            ...(spots.length > draft.spots.length
              ? { relation: "missing" as const }
              : {}),
          })
        }
      />
      <div className="drift-grid">
        <Field label="Type">
          {(id) => (
            <Select
              id={id}
              isFirst
              value={draft.type}
              options={driftTypes.map((name) => [name, typeWords[name]])}
              onChange={(type) => change({ type })}
            />
          )}
        </Field>
        <div className="field">
          <span className="h">Relation</span>
          <Segmented
            label="Relation"
            value={draft.relation}
            options={driftRelations.map((name) => [
              name,
              `${relationWords[name].sign} ${relationWords[name].word}`,
            ])}
            onChange={(relation) => change({ relation })}
          />
        </div>
        <div className="field">
          <span className="h">Outlier</span>
          <div className="drift-odd" role="group" aria-label="Outlier versions">
            {spoken.map(({ id }) => (
              <Tick
                key={id}
                checked={draft.odd.includes(id)}
                onChange={(isOdd) =>
                  change({
                    odd: isOdd
                      ? [...draft.odd, id]
                      : draft.odd.filter((other) => other !== id),
                  })
                }
              >
                <VersionCode id={id} />
              </Tick>
            ))}
          </div>
        </div>
        <div className="field">
          <span className="h">Severity</span>
          <Segmented
            label="Severity"
            value={draft.severity}
            options={severities.map((name) => [name, severityWords[name]])}
            onChange={(severity) => change({ severity })}
          />
        </div>
      </div>
      <Field label="Reason" hint="One plain sentence; may stay empty.">
        {(id, described) => (
          <input
            id={id}
            aria-describedby={described}
            className="input"
            dir="auto"
            maxLength={2_000}
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        )}
      </Field>
      {withComment ? (
        <Field label="Comment">
          {(id) => (
            <textarea
              id={id}
              className="textarea"
              dir="auto"
              rows={3}
              maxLength={10_000}
              value={comment}
              onChange={(event) => setComment(event.target.value)}
            />
          )}
        </Field>
      ) : null}
    </FormSheet>
  );
}
