import { Heading, List, Tag } from "lucide-react";
import type { ReactNode } from "react";
import { segmentationSchema } from "../../../app/model/records.ts";
import { languageOf, nameInItself } from "../../../app/text/language.ts";
import { Segmented } from "../../parts/fields.tsx";
import { counted, kindWords, segmentationWords } from "../../parts/words.ts";
import {
  type DraftFile,
  directionOfDraft,
  languageOfDraft,
  segmentationOfDraft,
} from "./draft.ts";

interface SegmentPreviewProps {
  readonly file: DraftFile | null;
  readonly onChange: (part: Partial<DraftFile>) => void;
}

/** How the chosen file would be cut into segments. */
export function SegmentPreview({
  file,
  onChange,
}: SegmentPreviewProps): ReactNode {
  if (file === null)
    return (
      <div className="cut-none">
        <p>
          The segments of a version are shown here before anything is made:
          sentences, headings and list items, each with its number.
        </p>
      </div>
    );
  const { preview, reading } = file;
  const language = languageOfDraft(file);
  const name = language === "" ? file.ref.name : nameInItself(language);
  const headings = preview?.ok === true ? (preview.kindCounts.heading ?? 0) : 0;
  return (
    <>
      <div className="cut-head">
        <h3>
          Segments in <bdi>{name}</bdi>
        </h3>
        <span className="mut grow num clip">
          {preview?.ok === true
            ? `${preview.segmentCount.toLocaleString()}${headings === 0 ? "" : `, of which ${counted(headings, "heading")}`}`
            : preview === null
              ? "reading"
              : ""}
        </span>
        <Segmented
          label="Cut into"
          value={segmentationOfDraft(file)}
          options={segmentationSchema.options.map((each) => [
            each,
            segmentationWords[each],
          ])}
          onChange={(segmentation) =>
            onChange({ reading: { ...reading, segmentation }, preview: null })
          }
        />
      </div>
      {preview?.ok === false ? (
        <p className="cut-fault" role="alert">
          {preview.error}
        </p>
      ) : (
        <ol
          className="cut-list"
          tabIndex={0}
          aria-label="Segments"
          lang={language === "" ? undefined : languageOf(language)}
          dir={directionOfDraft(file)}
        >
          {preview?.ok === true
            ? preview.segments.map(({ text, kind }, index) => (
                <li key={index} data-kind={kind}>
                  <span className="cut-number">{index + 1}</span>
                  <p>{text}</p>
                  <span className="cut-kind" lang="en">
                    {kind === "sentence" ? null : (
                      <>
                        <KindIcon kind={kind} />
                        <bdi>{kindWords[kind]}</bdi>
                      </>
                    )}
                  </span>
                </li>
              ))
            : null}
          {preview?.ok === true &&
          preview.segmentCount > preview.segments.length ? (
            <li className="cut-more" lang="en" dir="ltr">
              {(
                preview.segmentCount - preview.segments.length
              ).toLocaleString()}{" "}
              more
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
