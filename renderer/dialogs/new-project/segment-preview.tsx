import { Heading, List, Tag } from "lucide-react";
import type { ReactNode } from "react";
import { segmentationSchema } from "../../../app/model/records.ts";
import { languageOf, nameInItself } from "../../../app/text/language.ts";
import { Segmented } from "../../parts/fields.tsx";
import { counted, kindWords, segmentationWords } from "../../parts/words.ts";
import { type DraftRow, withReading } from "./draft.ts";
import { ReadingReport } from "./reading-report.tsx";
import type { Draft } from "./use-draft.ts";

interface SegmentPreviewProps {
  readonly row: DraftRow | null;
  readonly update: Draft["update"];
}

/** How the chosen text would be cut into segments, and what was noticed on reading its file. */
export function SegmentPreview({
  row,
  update,
}: SegmentPreviewProps): ReactNode {
  if (row === null)
    return (
      <div className="cut-none">
        <p>
          The segments of a version are shown here before anything is made:
          sentences, headings and list items, each with its number.
        </p>
      </div>
    );
  const { text, file, dir } = row;
  const { preview, reading, ref } = file;
  const name = text === null ? ref.name : nameInItself(text.language);
  const headings = text?.kindCounts.heading ?? 0;
  return (
    <>
      <div className="cut-head">
        <h3>
          {text === null ? null : "Segments in "}
          <bdi>{name}</bdi>
        </h3>
        <span className="mut grow num clip">
          {text !== null
            ? `${text.segmentCount.toLocaleString()}${headings === 0 ? "" : `, of which ${counted(headings, "heading")}`}`
            : preview === null
              ? "reading"
              : ""}
        </span>
        {text === null ? null : text.isCut ? (
          <span className="mut">cut as in the file</span>
        ) : (
          <Segmented
            label="Cut into"
            value={reading.segmentation ?? "sentences"}
            options={segmentationSchema.options.map((each) => [
              each,
              segmentationWords[each],
            ])}
            onChange={(segmentation) =>
              update((state) => withReading(state, row, { segmentation }))
            }
          />
        )}
      </div>
      {preview?.ok === true ? <ReadingReport lines={preview.report} /> : null}
      {preview?.ok === false ? (
        <p className="cut-fault" role="alert">
          {preview.error}
        </p>
      ) : text === null ? (
        <div className="cut-none">
          <p>
            {preview === null
              ? ""
              : "This file holds no text of its own. Its links are attached to the texts that are imported with it, or are in the project."}
          </p>
        </div>
      ) : (
        <ol
          className="cut-list"
          tabIndex={0}
          aria-label="Segments"
          lang={languageOf(text.language)}
          dir={dir}
        >
          {text.segments.map(({ text: words, kind }, index) => (
            <li key={index} data-kind={kind}>
              <span className="cut-number">{index + 1}</span>
              <p>{words}</p>
              <span className="cut-kind" lang="en">
                {kind === "sentence" ? null : (
                  <>
                    <KindIcon kind={kind} />
                    <bdi>{kindWords[kind]}</bdi>
                  </>
                )}
              </span>
            </li>
          ))}
          {text.segmentCount > text.segments.length ? (
            <li className="cut-more" lang="en" dir="ltr">
              {(text.segmentCount - text.segments.length).toLocaleString()} more
            </li>
          ) : null}
        </ol>
      )}
    </>
  );
}

function KindIcon({ kind }: { readonly kind: string }): ReactNode {
  const Icon = kind === "heading" ? Heading : kind === "item" ? List : Tag;
  return <Icon className="small" aria-hidden="true" />;
}
