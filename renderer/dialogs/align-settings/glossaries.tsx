import { Plus, Trash2, TriangleAlert } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import type { GlossaryState } from "../../../app/contract/words.ts";
import { chooseFiles } from "../../actions/files.ts";
import { counted } from "../../parts/words.ts";
import { useWindow } from "../../state/store.ts";
import { attempt, run, showOutcome } from "../../state/workbench.ts";

/** The project's glossaries, dictionaries and memories; a click and a file add one. */
export function Glossaries(): ReactNode {
  const records = useWindow((state) => state.project?.settings.glossaries);
  const [states, setStates] = useState<readonly GlossaryState[]>([]);
  useEffect(() => {
    void attempt((api) => api.glossaries({})).then((found) =>
      setStates(found ?? []),
    );
  }, [records]);
  const add = async (): Promise<void> => {
    const refs = await chooseFiles("importTexts");
    if (refs === null) return;
    const files = refs.map((ref) => ({ ref }));
    const outcome = await attempt((api) => api.addGlossaries({ files }));
    if (outcome !== null) showOutcome(outcome);
  };
  const remove = (id: string): void => {
    const glossaries = (records ?? []).filter((record) => record.id !== id);
    void run("configure", { glossaries: [...glossaries] });
  };
  return (
    <section className="glossaries" aria-label="Glossaries">
      <div className="row">
        <h3 className="h grow">Glossaries, dictionaries and memories</h3>
        <button type="button" className="btn" onClick={() => void add()}>
          <Plus aria-hidden="true" /> Add…
        </button>
      </div>
      {states.length === 0 ? (
        <p className="mut">
          None yet. TSV or CSV with a language a column, TBX, TMX, dictd
          (FreeDict) and wordnet tables teach the engine words of any language.
        </p>
      ) : (
        <ul>
          {states.map(({ record, isHere }) => (
            <li key={record.id}>
              <b className="clip">
                <bdi>{record.name}</bdi>
              </b>
              <span className="mut grow">
                {record.languages.join(", ")} ·{" "}
                {counted(record.entries, "entry", "entries")}
              </span>
              {isHere ? null : (
                <span className="glossary-gone">
                  <TriangleAlert className="small" aria-hidden="true" />
                  not on this computer; add its file again
                </span>
              )}
              <button
                type="button"
                className="tool"
                aria-label={`Take out ${record.name}`}
                onClick={() => remove(record.id)}
              >
                <Trash2 className="small" aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
