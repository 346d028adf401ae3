import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import type { Version } from "../../app/model/records.ts";
import type { UnitRow } from "../../app/view/unit-rows.ts";
import { VersionName } from "../parts/version-name.tsx";
import { unitKeys } from "./grid-focus.ts";
import { firstVersionColumn } from "./unit-row.tsx";
import { setTicks, useUnits } from "./units-state.ts";

interface GridHeadProps {
  readonly rows: readonly UnitRow[];
  readonly versions: readonly Version[];
}

/** The names of the columns, and the box that ticks every row shown. */
export function GridHead({ rows, versions }: GridHeadProps): ReactNode {
  const ticked = useUnits((state) => state.ticked);
  const keys = unitKeys(rows);
  const count = keys.filter((key) => ticked.has(key)).length;
  const state = count === 0 ? "none" : count === keys.length ? "all" : "some";
  return (
    <div role="rowgroup" className="units-head" data-keys="none">
      <div role="row" aria-rowindex={1}>
        <div role="columnheader" aria-colindex={1} className="tick-cell">
          <button
            type="button"
            role="checkbox"
            className={state === "none" ? "units-tick" : "units-tick on"}
            aria-checked={state === "some" ? "mixed" : state === "all"}
            aria-label={`Tick all ${keys.length.toLocaleString()} units shown`}
            onClick={() => setTicks(keys, state !== "all")}
          >
            {state === "all" ? <Check aria-hidden="true" /> : null}
            {state === "some" ? <Minus aria-hidden="true" /> : null}
          </button>
        </div>
        <div role="columnheader" aria-colindex={2} className="unit-cell">
          Unit
        </div>
        {versions.map((version, at) => (
          <div
            key={version.id}
            role="columnheader"
            aria-colindex={firstVersionColumn + at + 1}
            dir={version.dir}
            className="version-head"
          >
            <VersionName version={version} />
          </div>
        ))}
      </div>
    </div>
  );
}
